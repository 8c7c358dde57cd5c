// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';

vi.mock('../../../src/content/dom.ts', async (original) => ({
  ...(await original<typeof import('../../../src/content/dom.ts')>()),
  isLaidOut: (element: HTMLElement) => !element.hidden,
}));

const { lacksOf, offButtonOf } = await import('../../../src/content/field/stuck.ts');
const { Taken } = await import('../../../src/content/field/taken.ts');

const CODE = '<input name="otp">';

/** Draws a page; returns its field. */
function drawn(html: string): HTMLElement[] {
  document.body.innerHTML = html;
  return [...document.querySelectorAll<HTMLElement>('[name=otp]')];
}

it.each([
  ['of the form', `<form>${CODE}<button disabled id="go">Verify</button></form>`],
  [
    'that belongs to the form',
    `<form id="f">${CODE}</form><button form="f" disabled id="go">Verify</button>`,
  ],
  ['beside the field', `<div>${CODE}</div><button aria-disabled="true" id="go">Continue</button>`],
  [
    'of a dialog',
    `<div role="dialog">${CODE}<button disabled id="go">OK</button></div><button>Log in</button>`,
  ],
  ['that is none by its type', `<form>${CODE}<button type="button" disabled id="go">Verify</button></form>`],
  [
    'beside one that does something else',
    `<form>${CODE}<button>Resend</button><button disabled id="go">Verify</button></form>`,
  ],
])('the button that is off is found: %s', (_, html) => {
  expect(offButtonOf(drawn(html))?.id).toBe('go');
});

it.each([
  ['it is on', `<form>${CODE}<button>Verify</button></form>`],
  ['another goes on too', `<form>${CODE}<button disabled>Verify</button><button>Continue</button></form>`],
  ['it says something else', `<form>${CODE}<button disabled>Resend in 30 s</button></form>`],
  ['nobody sees it', `<form>${CODE}<button disabled hidden>Verify</button></form>`],
  ['it belongs to another form', `<form>${CODE}</form><form><button disabled>Verify</button></form>`],
  ['it stands in the bar above', `<nav><button disabled>Log in</button></nav><div>${CODE}</div>`],
])('none is off where %s', (_, html) => {
  expect(offButtonOf(drawn(html))).toBeNull();
});

it.each([
  ['comes on', (button: HTMLElement) => button.removeAttribute('disabled'), null],
  [
    'is drawn anew and on',
    (button: HTMLElement) => {
      const next = document.createElement('button');
      next.textContent = 'Verify';
      button.replaceWith(next);
    },
    null,
  ],
  ['is gone', (button: HTMLElement) => button.remove(), null],
  ['stays off', () => undefined, 'button'],
])('a button that was off and %s', async (_, change, expected) => {
  const fields = drawn(`<form>${CODE}<button disabled>Verify</button></form>`);
  const button = offButtonOf(fields);
  const taken = new Taken();
  setTimeout(() => button && change(button), 50);
  expect(await lacksOf(fields, button, taken)).toBe(expected);
  taken.end();
});
