import { describe, expect, test } from 'vitest';
import type { AccountDraft } from '../../../src/core/account/account.ts';
import { encodeBase32 } from '../../../src/core/bytes/base32.ts';
import { formatKeyUri, parseKeyUri } from '../../../src/core/uri/keyuri.ts';
import vectors from '../../vectors/producers.json' with { type: 'json' };

interface Link {
  issuer: string;
  accountName: string;
  uri: string;
  asksCounter?: boolean;
  /** What is left of the names where the producer itself lost something. */
  lost?: { issuer: string; accountName: string };
}

const links: [string, Link][] = vectors.producers.flatMap(({ producer, version, links }) =>
  links.map((link): [string, Link] => [`${producer} ${version}`, link]),
);

function read(uri: string): AccountDraft {
  const draft = parseKeyUri(uri);
  if (draft === null) throw new Error('not read');
  return draft;
}

test('at least 50 producers, each version once', () => {
  const all = vectors.producers.map(({ producer, version }) => `${producer} ${version}`);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(50);
});

describe.each(links)('%s', (_, { uri, issuer, accountName, asksCounter, lost }) => {
  test(`is read as meant: ${uri}`, () => {
    const draft = read(uri);
    const { secret, algorithm, digits, period, counter } = draft;
    const names = { issuer: draft.issuer, accountName: draft.accountName };
    expect(names).toEqual(lost ?? { issuer, accountName });
    expect(encodeBase32(secret)).toBe(vectors.key);
    expect({ algorithm, digits, period }).toEqual({ algorithm: 'SHA1', digits: 6, period: 30 });
    expect(counter).toBe(asksCounter ? null : 0);
  });

  test('comes back from its own link, and from one that was escaped as a whole', () => {
    const draft = read(uri);
    const written = formatKeyUri(draft);
    expect(parseKeyUri(written)).toEqual(draft);
    expect(parseKeyUri(encodeURIComponent(written))).toEqual(draft);
  });
});
