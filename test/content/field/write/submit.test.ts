// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../../src/content/dom/dom.ts', async (original) => ({
  ...(await original<typeof import('../../../../src/content/dom/dom.ts')>()),
  isLaidOut: (element: HTMLElement) => !element.hidden,
}));

const { buttonOf, Submitter } = await import('../../../../src/content/field/write/submit.ts');
const { Taken } = await import('../../../../src/content/field/write/taken.ts');

const field = (): HTMLInputElement => document.querySelector('input[name=otp]') as HTMLInputElement;
const OTP = '<input name="otp" value="123456">';

/** Draws a page, presses, and returns which buttons were pressed. */
async function pressed(html: string, meanwhile: () => void = () => undefined): Promise<string[]> {
  document.body.innerHTML = html;
  const heard: string[] = [];
  for (const button of document.querySelectorAll('button, input'))
    button.addEventListener('click', (event) => {
      event.preventDefault();
      heard.push(button.id);
    });
  const submitter = new Submitter(new Taken());
  meanwhile();
  submitter.press(field());
  await vi.advanceTimersByTimeAsync(1_000);
  return heard;
}

beforeEach(() => {
  vi.useFakeTimers();
});

describe('the button of a form', () => {
  it.each([
    ['the only one', `<form>${OTP}<button id="go">Verify</button></form>`],
    [
      'beside one that does something else',
      `<form>${OTP}<button type="button">Resend</button><button id="go">Verify</button></form>`,
    ],
    [
      'beside one that nobody sees',
      `<form>${OTP}<button hidden>Old</button><button id="go">Verify</button></form>`,
    ],
    ['of another kind', `<form>${OTP}<input type="submit" id="go" value="Verify"></form>`],
    ['outside of its form', `<form id="f">${OTP}</form><button form="f" id="go">Verify</button>`],
    [
      'without a form',
      `<main><div>${OTP}</div><button id="go">Verify</button></main><button>Search</button>`,
    ],
  ])('is pressed once: %s', async (_, html) => {
    expect(await pressed(html)).toEqual(['go']);
  });

  it.each([
    [
      'there are two',
      `<form>${OTP}<button id="cancel">Cancel</button><button id="go">Verify</button></form>`,
    ],
    ['it cannot be pressed', `<form>${OTP}<button id="go" disabled>Go</button></form>`],
    ['it is busy', `<form>${OTP}<button id="go" aria-busy="true">…</button></form>`],
    ['it says something else', `<form>${OTP}<button id="go">Delete account</button></form>`],
    [
      'it ends the login',
      `<form>${OTP}<button id="go">Cancel</button><a role="button">Verify</a></form>`,
    ],
    [
      'it stands in the page around',
      `<header><form><button id="go">Continue</button></form></header><div>${OTP}</div>`,
    ],
    ['it stands in the bar above', `<nav><button id="go">Continue</button></nav><div>${OTP}</div>`],
    [
      'it belongs to another form',
      `<form>${OTP}</form><form><button id="go">Search</button></form>`,
    ],
  ])('is left alone where %s', async (_, html) => {
    expect(await pressed(html)).toEqual([]);
  });

  it.each([
    [
      'the page sent the form by itself',
      () => field().form?.dispatchEvent(new Event('submit', { bubbles: true })),
    ],
    ['the page went on', () => setTimeout(() => field().form?.remove(), 100)],
    [
      'the code does not stand there any more',
      () => setTimeout(() => field().setAttribute('value', ''), 100),
    ],
    ['the field is busy', () => setTimeout(() => field().toggleAttribute('readonly', true), 100)],
  ])('is left alone when %s', async (_, meanwhile) => {
    expect(
      await pressed(`<form>${OTP}<button id="go">Verify</button></form>`, () => void meanwhile()),
    ).toEqual([]);
  });

  it('is not guessed', () => {
    document.body.innerHTML = `<form>${OTP}<button>A</button><button>B</button></form>`;
    expect(buttonOf(field())).toBeNull();
  });
});
