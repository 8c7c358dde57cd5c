import type { Reply } from './visit.ts';

/**
 * Pages whose form moves, comes late or is built of something else than text fields; each named
 * after what that is.
 */
export const lively: Record<string, () => Reply> = {
  'late-form': () => page('Log in', `<div id="root"></div>${run(late)}`),
  'single-page': () => page('Log in', `<div id="root"></div>${run(singlePage)}`),
  'redrawn-boxes': () => page('Log in', `<div id="root"></div>${run(redrawn)}`),
  'editable-boxes': () =>
    page('Log in', group('<span class="box" contenteditable="true" role="textbox"></span>')),
  'number-boxes': () => page('Log in', group('<input class="box" type="number" min="0" max="9">')),
  'number-field': () => page('Log in', one('type="number"')),
  'tel-field': () => page('Log in', one('type="tel" maxlength="6"')),
  'password-field': () =>
    page(
      'Log in',
      one('type="password" inputmode="numeric" maxlength="6" autocomplete="one-time-code"'),
    ),
  'text-field': () => page('Log in', one('type="text" maxlength="7"')),
  'right-to-left': () =>
    page(
      'כניסה',
      `<p>הזינו את הקוד מאפליקציית האימות</p>${group('<input class="box" inputmode="numeric" maxlength="1">', 'קוד אימות')}`,
      'lang="he" dir="rtl"',
    ),
};

const FIELD =
  '<form autocomplete="off"><label for="code">Verification code</label><input id="code" name="code" inputmode="numeric" maxlength="6"><button>Go</button></form>';

function page(title: string, body: string, root = 'lang="en"'): Reply {
  return {
    html: `<!doctype html><html ${root}><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><style>body{font:16px/1.5 system-ui,sans-serif;max-width:560px;margin:48px auto}label{display:block}input{font:inherit;padding:8px}.boxes{display:flex;gap:8px;border:0;padding:0}.box{width:40px;height:48px;padding:0;box-sizing:border-box;border:1px solid #888;text-align:center;font-size:22px}</style></head><body><h1>${title}</h1>${body}</body></html>`,
  };
}

function one(attributes: string): string {
  return `<form autocomplete="off"><label for="code">Authentication code</label><input id="code" name="code" ${attributes}><button>Go</button></form>`;
}

function group(box: string, legend = 'Verification code'): string {
  return `<form autocomplete="off"><fieldset class="boxes"><legend>${legend}</legend>${box.repeat(6)}</fieldset><button>Go</button></form>`;
}

function run(script: (field: string) => void): string {
  return `<script>(${script.toString()})(${JSON.stringify(FIELD)})</script>`;
}

/** Runs in the page: the form is not there before a second has passed. */
function late(field: string): void {
  setTimeout(() => {
    const root = document.querySelector('#root');
    if (root) root.innerHTML = field;
  }, 1000);
}

/** Runs in the page: from the password to the code without another document. */
function singlePage(field: string): void {
  const root = document.querySelector('#root');
  if (!root) return;
  root.innerHTML =
    '<form autocomplete="off"><label>E-mail <input type="email" name="email"></label><label>Password <input type="password" name="password"></label><button>Go on</button></form>';
  root.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    history.pushState(null, '', './single-page?step=code');
    root.innerHTML = field;
  });
}

/** Runs in the page: with every character all six boxes are thrown away and drawn anew. */
function redrawn(): void {
  const root = document.querySelector('#root');
  const state = ['', '', '', '', '', ''];
  const draw = (focused: number): void => {
    if (!root) return;
    root.innerHTML = `<form autocomplete="off"><fieldset class="boxes"><legend>Verification code</legend>${state
      .map((digit) => `<input class="box" inputmode="numeric" maxlength="1" value="${digit}">`)
      .join('')}</fieldset></form>`;
    const boxes = [...root.querySelectorAll('input')];
    boxes.forEach((box, index) => {
      box.addEventListener('input', () => {
        state[index] = box.value.replace(/\D/g, '').slice(-1);
        draw(index + 1);
      });
    });
    boxes[focused]?.focus();
  };
  draw(0);
}
