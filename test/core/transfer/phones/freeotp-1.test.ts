import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountedDraft } from '../../../../src/core/account/account.ts';
import { readFreeOtp1 } from '../../../../src/core/transfer/phones/freeotp-1.ts';
import {
  anyDrafts,
  DRAFTS,
  draft,
  fileOf,
  readWith,
  refusesEveryCut,
  shown,
  shownIn,
} from '../given-accounts.ts';

function tokenOf({ type, secret, issuer, accountName, ...rest }: CountedDraft) {
  const { algorithm, digits, period, counter } = rest;
  return {
    algo: algorithm,
    counter,
    digits,
    issuerExt: issuer,
    issuerInt: issuer,
    label: accountName,
    period,
    secret: [...new Int8Array(Uint8Array.from(secret).buffer)],
    type: type === 'hotp' ? 'HOTP' : 'TOTP',
  };
}

function escapedXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function preferencesOf(texts: string[]): string {
  const rows = texts.map((text, at) => `  <string name="token ${at}">${escapedXml(text)}</string>`);
  const order = escapedXml(JSON.stringify(texts.map((_, at) => `token ${at}`)));
  return [
    "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>",
    '<map>',
    ...rows,
    `  <string name="tokenOrder">${order}</string>`,
    '  <boolean name="seen" value="true" />',
    '</map>',
    '',
  ].join('\n');
}

function fileWith(tokens: object[]): string {
  return preferencesOf(tokens.map((token) => JSON.stringify(token)));
}

describe('the preferences of FreeOTP 1', () => {
  test('every type and setting comes as it stands there', async () => {
    const read = await readWith(readFreeOtp1, fileWith(DRAFTS.map(tokenOf)));
    expect(shownIn(read)).toEqual(shown(DRAFTS));
    expect(read.problems).toEqual([]);
  });

  test('what cannot be taken over is named with its reason', async () => {
    const token = JSON.stringify({ ...tokenOf(draft()), algo: 'MD5' });
    const { accounts, problems } = await readWith(readFreeOtp1, preferencesOf([token, '{"cut":']));
    expect(accounts).toEqual([]);
    expect(problems).toEqual([
      { name: 'Example: kim@example.com', code: 'uri_algorithm_unknown' },
      { name: 'token 1', code: 'secret_missing' },
    ]);
  });

  test('any accounts are read as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(anyDrafts(false), async (drafts) => {
        const read = await readWith(readFreeOtp1, fileWith(drafts.map(tokenOf)));
        expect(shownIn(read)).toEqual(shown(drafts));
      }),
    );
  });

  test('cut off anywhere it is not taken for it', async () => {
    const whole = new TextEncoder().encode(fileWith(DRAFTS.map(tokenOf)).trimEnd());
    await refusesEveryCut(readFreeOtp1, whole);
  });

  test('preferences of other apps are not taken for it', () => {
    const others = [
      '<map><string name="theme">dark</string></map>',
      '<html><code>otpauth://totp/kim?secret=JBSWY3DPEHPK3PXP</code></html>',
      '<map>',
      'text',
    ];
    for (const other of others) expect(readFreeOtp1(fileOf(other))).toBeNull();
  });
});
