// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

vi.mock('../../../../src/content/dom/dom.ts', async (original) => ({
  ...(await original<typeof import('../../../../src/content/dom/dom.ts')>()),
  isLaidOut: (element: HTMLElement) => !element.hidden,
}));

const { keptBackOf, lacksOf, offButtonOf } = await import(
  '../../../../src/content/field/write/stuck.ts'
);
const { Taken } = await import('../../../../src/content/field/write/taken.ts');

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
  [
    'that is none by its type',
    `<form>${CODE}<button type="button" disabled id="go">Verify</button></form>`,
  ],
  [
    'beside one that does something else',
    `<form>${CODE}<button>Resend</button><button disabled id="go">Verify</button></form>`,
  ],
])('the button that is off is found: %s', (_, html) => {
  expect(offButtonOf(drawn(html))?.id).toBe('go');
});

it.each([
  ['it is on', `<form>${CODE}<button>Verify</button></form>`],
  [
    'another goes on too',
    `<form>${CODE}<button disabled>Verify</button><button>Continue</button></form>`,
  ],
  ['it says something else', `<form>${CODE}<button disabled>Resend in 30 s</button></form>`],
  ['nobody sees it', `<form>${CODE}<button disabled hidden>Verify</button></form>`],
  [
    'it belongs to another form',
    `<form>${CODE}</form><form><button disabled>Verify</button></form>`,
  ],
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
  expect(await lacksOf(fields, { button, receiver: null }, '123456', taken)).toBe(expected);
  taken.end();
});

describe('the hidden field that boxes are joined in', () => {
  const box = (handler: string): string => `<input name="" class="box" ${handler}>`;
  const form = (handler: string, more = '', of = ''): string =>
    `<form ${of}><input type="hidden" name="csrf" value="x"><div>${box(handler).repeat(6)}</div><input type="hidden" name="joined">${more}</form>`;

  /** Returns what is said of the page when the hidden field has a value. */
  async function said(html: string, value: string): Promise<string | null> {
    document.body.innerHTML = html;
    const fields = [...document.querySelectorAll<HTMLElement>('.box')];
    const before = keptBackOf(fields);
    if (before.receiver) before.receiver.value = value;
    const taken = new Taken();
    const lacks = await lacksOf(fields, before, '123456', taken);
    taken.end();
    return lacks;
  }

  it.each([
    ['has a part only', form(''), '123'],
    ['has nothing though the boxes say what happens at a key', form('onkeyup="join()"'), ''],
    [
      'has nothing in a page without a form',
      form('oninput="join()"').replaceAll('form', 'section'),
      '',
    ],
  ])('is said to lack the code where it %s', async (_, html, value) =>
    expect(await said(html, value)).toBe('joined'),
  );

  it.each([
    ['has the code', form('onkeyup="join()"'), '123456'],
    ['may get it when the form is sent', form(''), ''],
    ['gets it when the form is sent', form('onkeyup="next()"', '', 'onsubmit="join()"'), ''],
    ['waits for the last box to be left', form(''), '12345'],
    ['is for something else', form('onkeyup="join()"'), 'device-7'],
    ['is one of several', form('onkeyup="join()"', '<input type="hidden" name="more">'), ''],
    [
      'stands beside boxes with names',
      form('onkeyup="join()"').replaceAll('name=""', 'name="d"'),
      '',
    ],
  ])('is not spoken of where it %s', async (_, html, value) =>
    expect(await said(html, value)).toBeNull(),
  );
});
