import { asTable } from '../pictures.ts';
import { field, keyUri, type Shape } from '../shape.ts';
import { esc } from '../visit.ts';

/** A company's sign-in service: the second step is a form of its own inside a same-origin frame. */
export const frame: Shape = {
  id: 'frame',
  brand: 'Gatehouse',
  css: `:root{--accent:#1f4fb8}
body{background:#eef2f9}
iframe{width:100%;height:250px;border:0}
body.inner{display:block;background:#fff;min-height:0}body.inner main{margin:0;padding:2px;max-width:none}body.inner .card{border:0;padding:0}body.inner h1{display:none}`,
  uri: (person) => keyUri(`Gatehouse:${person.email}`, person),
  picture: (uri) => asTable(uri),
  enrollField: (words) => code(words.codeLabel),
  verifyField: (words) => code(words.codeLabel),
  remember: () => '',
  header: (words) => `<nav><a href="#">${esc(words.help)}</a></nav>`,
  recovery: 'many',
  afterPassword: 'enroll',
  framed: true,
  pages: {},
};

function code(label: string): string {
  return field(
    'passcode',
    label,
    'type="text" inputmode="numeric" maxlength="6" placeholder="000000" autocomplete="off"',
  );
}
