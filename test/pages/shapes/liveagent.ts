import { asImage } from '../pictures.ts';
import { field, keyUri, type Shape } from '../shape.ts';
import { esc } from '../visit.ts';

/**
 * A customer-support suite: one plainly labelled field, and not one attribute that would help to
 * find it.
 */
export const liveagent: Shape = {
  id: 'liveagent',
  brand: 'Deskline',
  css: ':root{--accent:#b4500a}.mark{border-radius:50%}',
  uri: (person) =>
    keyUri(`Deskline:${encodeURIComponent(person.email)}`, person, '&issuer=Deskline'),
  picture: (uri) => asImage(uri),
  enrollField: (words) => field('f7', words.codeLabel, 'type="text"'),
  verifyField: (words) => field('f7', words.codeLabel, 'type="text"'),
  remember: () => '',
  header: (words) => `<nav><a href="#">${esc(words.help)}</a></nav>`,
  recovery: 'many',
  afterPassword: 'enroll',
  framed: false,
  pages: {},
};
