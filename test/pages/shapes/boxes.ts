import { asCanvas } from '../pictures.ts';
import { keyUri, type Shape } from '../shape.ts';
import { esc } from '../visit.ts';
import type { Words } from '../words/words.ts';

/**
 * A bank of the modern kind: six boxes, each a controlled input that shows only what its own state
 * holds.
 */
export const boxes: Shape = {
  id: 'boxes',
  brand: 'Sixpenny',
  css: `:root{--accent:#5b2fc4}
body{background:linear-gradient(160deg,#f3effc,#fdf8f2)}header{background:none;border:0}
.boxes{display:flex;gap:8px;margin:0 0 20px;padding:0;border:0}.boxes legend{font-weight:550;margin-bottom:6px;padding:0}
fieldset.boxes input{width:52px;height:60px;padding:0;text-align:center;font-size:24px;font-variant-numeric:tabular-nums}`,
  uri: (person) =>
    keyUri(
      `Sixpenny:${encodeURIComponent(person.name)}`,
      person,
      '&issuer=Sixpenny&algorithm=SHA1&digits=6&period=30',
    ),
  picture: (uri) => asCanvas(uri),
  enrollField: (words) => sixBoxes(words),
  verifyField: (words) => sixBoxes(words),
  remember: () => '',
  header: (words) => `<nav><a href="#">${esc(words.help)}</a></nav>`,
  recovery: 'many',
  afterPassword: 'enroll',
  framed: false,
  pages: {},
};

function sixBoxes(words: Words): string {
  const inputs = [1, 2, 3, 4, 5, 6].map(
    (n) =>
      `<input type="text" inputmode="numeric" maxlength="1" autocomplete="off" aria-label="${esc(words.digit.replace('{n}', String(n)))}">`,
  );
  return `<fieldset class="boxes"><legend>${esc(words.codeLabel)}</legend>${inputs.join('')}</fieldset><input type="hidden" name="code">
<script>(${controlled.toString()})()</script>`;
}

/**
 * What a framework does with controlled inputs, by hand: writes past the element's own `value`
 * setter are only noticed through an `input` event that changes something, and whatever is not in
 * the state is put back at the next frame. Runs in the page.
 */
function controlled(): void {
  const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const inputs = [...document.querySelectorAll<HTMLInputElement>('fieldset.boxes input')];
  const hidden = document.querySelector<HTMLInputElement>('input[name=code]');
  const state = inputs.map(() => '');
  const read = (input: HTMLInputElement): string => native?.get?.call(input) ?? '';
  const show = (input: HTMLInputElement, text: string): void => native?.set?.call(input, text);
  const render = (): void => {
    inputs.forEach((input, index) => {
      if (read(input) !== state[index]) show(input, state[index] ?? '');
    });
    if (hidden) hidden.value = state.join('');
  };
  inputs.forEach((input, index) => {
    let tracked = '';
    Object.defineProperty(input, 'value', {
      get: () => read(input),
      set(text: string) {
        tracked = `${text}`;
        show(input, tracked);
      },
    });
    input.addEventListener('input', () => {
      const typed = read(input);
      if (typed === tracked) return;
      tracked = typed;
      state[index] = typed.replace(/\D/g, '').slice(-1);
      render();
      if (state[index]) inputs[index + 1]?.focus();
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Backspace' && state[index] === '') inputs[index - 1]?.focus();
    });
    input.addEventListener('paste', (event) => {
      event.preventDefault();
      const digits = event.clipboardData?.getData('text').replace(/\D/g, '') ?? '';
      [...digits].forEach((digit, offset) => {
        if (index + offset < state.length) state[index + offset] = digit;
      });
      render();
    });
  });
  const frame = (): void => {
    render();
    requestAnimationFrame(frame);
  };
  frame();
  inputs[0]?.focus();
}
