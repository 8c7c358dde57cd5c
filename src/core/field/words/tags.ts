/**
 * The languages (BCP 47, first part) whose words also tell other kinds of codes, with other tags of
 * the same or of nearly the same language.
 */
export const tags: ReadonlySet<string> = new Set(
  (
    'af am ar az be bg bn ca cs cy da de el en eo es et eu fa fi fil fr gl gu he hi hr hu hy id is it ja ka kk km kn ko lt lv mk ml nb nl pa pl pt ro ' +
    'ru si sk sl sq sr sv sw ta th tr uk ur uz vi zh no nn tl bs sh cnr ms in iw mo und mul'
  ).split(' '),
);
