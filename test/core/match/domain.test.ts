import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { parse } from 'tldts';
import { describe, expect, test } from 'vitest';
import { domainParts, suffixOf } from '../../../src/core/match/domain.ts';
import { hostOf } from '../../../src/core/match/site.ts';
import { packedSuffixes, suffixesModule } from './suffixes.mjs';

const file = new URL('../../../src/core/match/suffixes.ts', import.meta.url);

describe('the public suffix list', () => {
  test('is the one of the pinned tldts', async () => {
    expect(readFileSync(file, 'utf8')).toBe(await suffixesModule());
  });

  test('weighs at most 55 KB on the way to a page', () => {
    expect(gzipSync(readFileSync(file)).length).toBeLessThanOrEqual(55_000);
  });

  test('parts every host of the list as tldts does', async () => {
    const { rules, exceptions } = await packedSuffixes();
    const suffixes = [...suffixesIn(rules), ...suffixesIn(exceptions)];
    expect(suffixes.length).toBeGreaterThan(9_000);
    const hosts = suffixes.flatMap((suffix) => [
      suffix,
      `a.${suffix}`,
      `b.a.${suffix}`,
      `c.b.a.${suffix}`,
    ]);
    expect(hosts.filter((host) => answer(host) !== reference(host))).toEqual([]);
    expect(hosts.filter((host) => suffix(host) !== referenceSuffix(host))).toEqual([]);
  });

  test('parts any host that a browser shows as tldts does', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        const host = hostOf(url);
        if (host !== null) expect(answer(host)).toBe(reference(host));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    'localhost',
    '127.0.0.1',
    '[::1]',
    'intranet',
    'router.lan',
    'com',
    'github.io',
    'www.ck',
  ])('says of %s what tldts says', (host) => expect(answer(host)).toBe(reference(host)));
});

/** Every path through a list in the spelling of `suffixes.ts`, `*` as a label of its own. */
function suffixesIn(list: string): string[] {
  const found: string[] = [];
  const above: string[] = [];
  let last = '';
  for (const [sign, label] of list.matchAll(/([\w*-]+)[+!]?|[()]/g)) {
    if (label !== undefined) {
      last = label === '*' ? 'any' : label;
      found.push([last, ...above].join('.'));
    } else if (sign === '(') above.unshift(last);
    else above.shift();
  }
  return found;
}

function answer(host: string): string {
  const parts = domainParts(host);
  return parts ? [parts.subdomain, parts.name, parts.suffix, parts.domain].join('|') : 'none';
}

function reference(host: string): string {
  const parts = parse(host, { allowPrivateDomains: true, extractHostname: false });
  const { domain, domainWithoutSuffix, publicSuffix, subdomain } = parts;
  if ((!parts.isIcann && !parts.isPrivate) || !domain || !domainWithoutSuffix || !publicSuffix)
    return 'none';
  return [subdomain ?? '', domainWithoutSuffix, publicSuffix, domain].join('|');
}

function suffix(host: string): string {
  const found = suffixOf(host);
  return found ? `${found.text} ${found.isPrivate}` : 'none';
}

function referenceSuffix(host: string): string {
  const { publicSuffix, isIcann, isPrivate } = parse(host, {
    allowPrivateDomains: true,
    extractHostname: false,
  });
  return isIcann || isPrivate ? `${publicSuffix} ${isPrivate}` : 'none';
}
