import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AccountDraft } from '../../../src/core/account/account.ts';
import { decodeBase32, encodeBase32 } from '../../../src/core/bytes/base32.ts';
import { codeAt } from '../../../src/core/otp/code.ts';
import { formatKeyUri, parseKeyUri } from '../../../src/core/uri/keyuri.ts';
import { refused } from '../otp/refused.ts';

// Beside the project, where it is lent.
const SHARED = join(import.meta.dirname, '../../../../shared/corpora/transfer/uris.dev.json');

interface SharedCase {
  id: number;
  uri: string;
  level: 'must' | 'should' | 'debatable';
  expect: Record<string, unknown>;
  accept?: Record<string, unknown>[];
  keep?: string[];
  code?: { time?: number; counter?: number; value: string };
}

// The corpus is not ours to copy: where it is missing, this is shown as skipped.
describe('the shared corpus of URIs', () => {
  const shared: SharedCase[] = existsSync(SHARED)
    ? JSON.parse(readFileSync(SHARED, 'utf8')).cases
    : [];
  const uris = shared.filter(({ uri }) => !/^otpauth-migration:/i.test(uri));
  if (uris.length === 0) test.skip(`${SHARED} is not here`, () => {});

  test.each(uris)('$level $id: $uri', (given) => {
    let draft: AccountDraft | null = null;
    refused(() => (draft = parseKeyUri(given.uri)));
    const wanted = [
      given.expect,
      ...(given.accept ?? []).map((other) =>
        'error' in other ? other : { ...given.expect, ...other },
      ),
    ];
    expect(wanted.some((answer) => agrees(draft, answer))).toBe(true);
    if (draft === null) return;
    for (const kept of given.keep ?? [])
      expect(formatKeyUri(draft)).toContain(encodeURIComponent(kept));
    const { code } = given;
    if (code && agrees(draft, given.expect))
      expect(codeAt(draft, code.time ?? 0).code).toBe(code.value);
  });
});

function agrees(draft: AccountDraft | null, answer: Record<string, unknown>): boolean {
  // Whoever refuses a link without a counter does not guess either: here the person is asked.
  if ('error' in answer)
    return draft === null || (answer.error === 'bad-counter' && draft.counter === null);
  if (draft === null) return false;
  const { secret, name, ...rest } = answer;
  const isKey = encodeBase32(draft.secret) === encodeBase32(decodeBase32(String(secret)));
  const others = Object.entries(rest).every(
    ([field, value]) => draft[field as keyof AccountDraft] === value,
  );
  return isKey && draft.accountName === name && others;
}
