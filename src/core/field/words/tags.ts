// Languages that the word lists cover.

/**
 * First parts of the language tags (BCP 47) that the lists cover in full, other kinds of codes
 * included, with tags of nearly the same languages.
 */
export const tags: ReadonlySet<string> = new Set(
  (
    'af am ar az be bg bn ca cs cy da de el en eo es et eu fa fi fil fr gl gu he hi hr hu hy id is it ja ka kk km kn ko lt lv mk ml nb nl pa pl pt ro ' +
    'ru si sk sl sq sr sv sw ta th tr uk ur uz vi zh no nn tl bs sh cnr ms in iw mo und mul'
  ).split(' '),
);
