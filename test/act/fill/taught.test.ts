import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Contents } from '../../../src/core/account/account.ts';
import type { ChosenFields } from '../../../src/core/page/facts.ts';
import { type Form, factsOf } from '../../forms/form.ts';
import { account } from '../../vault/account.ts';

const page = vi.hoisted(() => ({ form: null as unknown, written: [] as number[][] }));
const vault = vi.hoisted(() => ({
  contents: { accounts: [], taughtFields: [], sync: null, extra: {} } as Contents,
}));
const left = vi.hoisted(() => ({ choice: null as ChosenFields | null }));

vi.mock('../../../src/content/fill.ts?script&iife', () => ({ default: 'fill.js' }));
vi.mock('../../../src/browser/handoff/choice.ts', () => ({
  leftChoice: {
    take: async () => (left.choice === null ? null : { tabId: 1, choice: left.choice }),
  },
}));
vi.mock('../../../src/browser/storage/settings.ts', () => ({
  readSettings: async () => ({ submits: false }),
}));
vi.mock(
  '../../../src/browser/storage/managed.ts',
  async () => (await import('../double.ts')).managed,
);
vi.mock('../../../src/browser/inject.ts', () => ({
  ask: async (_target: unknown, _file: string, name: string, order: { indexes: number[] }) => {
    if (name === 'fill.look') return [{ documentId: 'd', frameId: 0, value: page.form }];
    page.written.push(order.indexes);
    return [{ value: { outcome: 'written' } }];
  },
}));
vi.mock('../../../src/vault/vault.ts', () => ({
  read: async () => vault.contents,
  change: async (edit: (contents: Contents) => Contents) => {
    vault.contents = edit(vault.contents);
    return vault.contents;
  },
}));

const { fill } = await import('../../../src/act/fill/fill.ts');

const TAB = { tabId: 1, windowId: 1, url: 'https://example.com/', title: '', incognito: false };
const mine = account('a', { sites: ['example.com'], type: 'totp', digits: 6 });

async function fillOn(...fields: Form['fields']): Promise<number[][]> {
  page.form = factsOf({ name: '', title: 'Odd site', fields, expect: 'never' });
  page.written = [];
  await fill(TAB, mine, 0);
  return page.written;
}

/** The person points the first of some fields out and has it filled. */
async function teachOn(...fields: Form['fields']): Promise<void> {
  left.choice = { documentId: 'd', indexes: [0] };
  expect(await fillOn(...fields)).toEqual([[0]]);
  left.choice = null;
}

beforeEach(() => {
  vault.contents = { accounts: [mine], taughtFields: [], sync: null, extra: {} };
});

describe('a field that the person pointed out', () => {
  test('is filled the next time', async () => {
    await teachOn({ html: 'name=snr' });
    expect(await fillOn({ html: 'name=other' }, { html: 'name=snr' })).toEqual([[1]]);
  });

  test('makes no other field of the site the one for codes when nothing names it', async () => {
    await teachOn({ near: 'Sign-in number' });
    expect(await fillOn({ near: 'Write something for everybody:' })).toEqual([]);
  });

  test('is left alone where several are alike', async () => {
    await teachOn({ html: 'name=value' });
    expect(await fillOn({ html: 'name=value' }, { html: 'name=value' })).toEqual([]);
  });

  test.each([
    ['is said to be for something else', { html: 'name=value autocomplete=email' }],
    ['takes no code of this length', { html: 'name=value maxlength=4' }],
    ['is not seen', { html: 'name=value', shown: 'covered' as const }],
  ])('is left alone where it %s', async (_, field) => {
    const plain = { html: field.html.replace(/ maxlength=\d+/, '') };
    left.choice = { documentId: 'd', indexes: [0] };
    await fillOn(plain);
    left.choice = null;
    expect(await fillOn(field)).toEqual([]);
  });

  test('counts for nothing once its document was left', async () => {
    left.choice = { documentId: 'gone', indexes: [0] };
    expect(
      await fillOn({ near: 'Authenticator code', html: 'name=otp autocomplete=one-time-code' }),
    ).toEqual([[0]]);
    left.choice = null;
  });
});

describe('a field that the person chose when asked', () => {
  const doors = (...names: string[]): Form['fields'] =>
    names.map((name) => ({
      label: 'Verification code',
      html: `name=${name} autocomplete=one-time-code`,
    }));

  /** Chooses the second of two fields that are asked about. */
  async function chooseSecond(...fields: Form['fields']): Promise<void> {
    expect(await fillOn(...fields)).toEqual([]);
    await fill(TAB, mine, 0, { documentId: 'd', indexes: [1] });
    expect(page.written).toEqual([[1]]);
  }

  test('is filled at the next login without a question', async () => {
    await chooseSecond(...doors('front', 'back'));
    expect(await fillOn(...doors('front', 'back'))).toEqual([[1]]);
    expect(await fillOn(...doors('back', 'front'))).toEqual([[0]]);
  });

  test.each<[string, Form['fields']]>([
    ['both are others', doors('left', 'right')],
    ['it is there twice', doors('back', 'back')],
    [
      'it says something else now',
      [...doors('front', 'left'), { label: 'Coupon', html: 'name=back' }],
    ],
  ])('is asked about again where %s', async (_, fields) => {
    await chooseSecond(...doors('front', 'back'));
    expect(await fillOn(...fields)).toEqual([]);
  });

  test('counts for nothing where nothing is asked: another is sure, or none likely', async () => {
    const pages = (text: string, ...fields: Form['fields']): void => {
      page.form = factsOf({ name: '', text: [text], fields, expect: 'offer' });
      page.written = [];
    };
    const ASKED = 'Enter the code from your authenticator app';
    pages(ASKED, { html: 'name=one' }, { html: 'name=two' });
    expect(await fill(TAB, mine, 0)).toMatchObject({ outcome: 'offered', code: 'field_unsure' });
    await fill(TAB, mine, 0, { documentId: 'd', indexes: [1] });
    pages(ASKED, { html: 'name=one' }, { html: 'name=two' });
    await fill(TAB, mine, 0);
    expect(page.written).toEqual([[1]]);
    pages(
      ASKED,
      { label: 'Authenticator code', html: 'autocomplete=one-time-code' },
      { html: 'name=two' },
    );
    await fill(TAB, mine, 0);
    expect(page.written).toEqual([[0]]);
    pages('Tell us about your day', { html: 'name=two' });
    expect(await fill(TAB, mine, 0)).toEqual({ outcome: 'refused', code: 'field_none' });
    expect(page.written).toEqual([]);
  });

  test('is asked about again on another page of the host', async () => {
    const pages = (path: string, heading: string): void => {
      const fields = [{ label: 'Code', html: 'name=code' }];
      page.form = factsOf({
        name: '',
        title: 'Choir',
        path,
        headings: [heading],
        fields,
        expect: 'offer',
      });
      page.written = [];
    };
    pages('/step/4', 'Step 2');
    expect(await fill(TAB, mine, 0)).toMatchObject({ outcome: 'offered', code: 'field_unsure' });
    await fill(TAB, mine, 0, { documentId: 'd', indexes: [0] });
    pages('/step/9', 'Step 2');
    expect((await fill(TAB, mine, 0)).outcome).toBe('filled');
    for (const [path, heading] of [
      ['/step/9', 'Enter the room'],
      ['/room', 'Step 2'],
    ] as const) {
      pages(path, heading);
      expect(await fill(TAB, mine, 0)).toMatchObject({ outcome: 'offered', code: 'field_unsure' });
      expect(page.written).toEqual([]);
    }
  });

  test('is not remembered where the page says that a code is sent', async () => {
    page.form = factsOf({
      name: '',
      text: ['We have sent a code to your phone by text message'],
      fields: [{ label: 'Verification code', html: 'name=code' }],
      expect: 'offer',
    });
    expect(await fill(TAB, mine, 0)).toMatchObject({ outcome: 'offered', code: 'field_sent' });
    expect((await fill(TAB, mine, 0, { documentId: 'd', indexes: [0] })).outcome).toBe('filled');
    expect(vault.contents.extra).toEqual({});
    expect(await fill(TAB, mine, 0)).toMatchObject({ outcome: 'offered', code: 'field_sent' });
  });
});
