/**
 * The languages (BCP 47, first part) whose words are here, with other tags of the same or of
 * nearly the same language.
 */
export const tags: ReadonlySet<string> = new Set(
  (
    'af ar az be bg bn ca cs da de el en eo es et eu fa fi fil fr gl he hi hr hu hy id is it ja ka kk km ko lt lv mk nb nl pl pt ro ' +
    'ru sk sl sq sr sv ta th tr uk ur vi zh no nn tl bs sh cnr ms in iw mo und mul'
  ).split(' '),
);
