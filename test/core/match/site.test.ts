import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/core/account/account.ts';
import { registrableDomain } from '../../../src/core/match/domain.ts';
import { resemblanceTo } from '../../../src/core/match/resemblance.ts';
import { hostOf, isConfirmed, needsDomain, rank } from '../../../src/core/match/site.ts';
import { account as plain } from '../../vault/account.ts';
import vectors from '../../vectors/hosts.json' with { type: 'json' };

let number = 0;

function account(given: Partial<Account> = {}): Account {
  number += 1;
  return {
    ...plain('a'),
    id: `00000000-0000-4000-8000-${`${number}`.padStart(12, '0')}`,
    secret: new Uint8Array(20),
    issuer: '',
    accountName: '',
    sites: [],
    recoveryCodes: [],
    createdAt: 0,
    updatedAt: 0,
    ...given,
  };
}

describe('whose page is it', () => {
  test.each(vectors.cases)('$site, $url: $why', ({ site, url, confirmed }) => {
    const host = hostOf(url);
    const answer =
      host !== null && isConfirmed(account({ sites: [site] }), host, registrableDomain(host));
    expect(answer).toBe(confirmed);
  });

  test('the table is long enough to mean something', () => {
    expect(vectors.cases.length).toBeGreaterThanOrEqual(70);
  });
});

/** Returns the names of the files of ours that a file loads, through its relative imports. */
function filesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)(?! type).* from '(\..+)';$/gm,
  );
  return [
    basename(file),
    ...[...imports].flatMap(([, name = '']) => filesOf(join(dirname(file), name), seen)),
  ];
}

describe('without the list of public suffixes', () => {
  test('it is not loaded by what the popup needs first', () => {
    const room = join(import.meta.dirname, '../../../src/core/match');
    expect(filesOf(join(room, 'site.ts'))).not.toContain('suffixes.ts');
    expect(filesOf(join(room, 'lookalike.ts'))).toContain('suffixes.ts');
  });

  test('an exact host is confirmed, a whole domain is not yet', () => {
    expect(isConfirmed(account({ sites: ['login.example.com'] }), 'login.example.com')).toBe(true);
    expect(isConfirmed(account({ sites: ['*.example.com'] }), 'login.example.com')).toBe(false);
    expect(
      isConfirmed(account({ sites: ['*.example.com'] }), 'login.example.com', 'example.com'),
    ).toBe(true);
  });

  test('it is needed only where a whole domain was confirmed', () => {
    expect(needsDomain([account({ sites: ['a.example.com'] }), account()])).toBe(false);
    expect(needsDomain([account(), account({ sites: ['a.test', '*.example.com'] })])).toBe(true);
  });

  test('another host’s domain helps nobody', () => {
    expect(isConfirmed(account({ sites: ['*.example.com'] }), 'evil.test', 'example.com')).toBe(
      false,
    );
    expect(
      isConfirmed(account({ sites: ['*.example.com'] }), 'evilexample.com', 'example.com'),
    ).toBe(false);
  });

  test('names never authorise', () => {
    const named = account({
      issuer: 'evil.test',
      accountName: 'evil.test',
      parameters: [['issuer', 'evil.test']],
      tags: ['evil.test'],
    });
    expect(isConfirmed(named, 'evil.test', 'evil.test')).toBe(false);
  });
});

test('any URL that a browser shows is a clean ASCII host', () => {
  fc.assert(
    fc.property(
      fc.webUrl({
        withFragments: true,
        withQueryParameters: true,
        validSchemes: ['http', 'https'],
      }),
      (url) => {
        const host = hostOf(url);
        expect(host).toMatch(/^[a-z0-9.-]+$/);
        expect(hostOf(`https://${host}`)).toBe(host);
        expect(hostOf(url.replace('://', '://evil.test@'))).toBe(host);
      },
    ),
  );
});

test('any text is a host or none', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', 'https://', 'http://', 'https://a.'),
      fc.string({ unit: 'binary' }),
      (start, rest) => {
        const host = hostOf(start + rest);
        if (host !== null) expect(host).toMatch(/^[\x21-\x7e]+$/);
      },
    ),
  );
});

test('a host is confirmed by itself or by its own domain, by nothing else', () => {
  const labels = fc.array(
    fc.constantFrom('a', 'example', 'co', 'uk', 'com', 'github', 'io', 'test'),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  const site = fc
    .tuple(fc.boolean(), labels)
    .map(([wide, parts]) => `${wide ? '*.' : ''}${parts.join('.')}`);
  fc.assert(
    fc.property(site, labels, (confirmed, parts) => {
      const host = parts.join('.');
      const registrable = registrableDomain(host);
      const isOwn =
        confirmed === host || (registrable !== null && confirmed === `*.${registrable}`);
      expect(isConfirmed(account({ sites: [confirmed] }), host, registrable)).toBe(isOwn);
    }),
    { numRuns: 1000 },
  );
});

describe('the guess by name', () => {
  test.each([
    ['192.168.0.10', 'Router 192', 0],
    ['192.168.0.10', '0.10', 0],
    ['192.168.0.10', '19216810', 0],
    ['[fd00::1]', 'fd00', 0],
    ['192.168.0.10', '192.168.0.10', 3],
    ['n1.test', 'N1', 3],
  ])('of the host %s by the issuer %s is %i', (host, issuer, expected) => {
    expect(resemblanceTo(host)(account({ issuer, accountName: '' }))).toBe(expected);
  });
});

describe('order', () => {
  const order = (accounts: Account[], host: string | null): string[] =>
    rank(accounts, host, host === null ? null : registrableDomain(host)).map(
      ({ issuer, accountName }) => issuer || accountName,
    );

  test('confirmed, then likely, then pinned, then last used, then as given', () => {
    const accounts = [
      account({ issuer: 'one' }),
      account({ issuer: 'two', usedAt: 10 }),
      account({ issuer: 'three', usedAt: 20 }),
      account({ issuer: 'four', pinned: true }),
      account({ issuer: 'Example' }),
      account({ issuer: 'confirmed', sites: ['*.example.com'] }),
      account({ issuer: 'confirmed later', sites: ['login.example.com'], usedAt: 5 }),
      account({ issuer: 'five' }),
    ];
    expect(order(accounts, 'login.example.com')).toEqual([
      'confirmed later',
      'confirmed',
      'Example',
      'four',
      'three',
      'two',
      'one',
      'five',
    ]);
    expect(order(accounts, null).slice(0, 4)).toEqual(['four', 'three', 'two', 'confirmed later']);
  });

  test('a confirmed account comes before one that is only named so, pinned or not', () => {
    const named = account({ issuer: 'GitHub', pinned: true, usedAt: 99 });
    const confirmed = account({ issuer: 'Work', sites: ['github.com'] });
    expect(order([named, confirmed], 'github.com')).toEqual(['Work', 'GitHub']);
  });

  test('nothing is lost, added or changed', () => {
    const accounts = Array.from({ length: 20 }, (_, at) =>
      account({ issuer: `n${at % 3}`, usedAt: at % 4 }),
    );
    const before = structuredClone(accounts);
    const ranked = rank(accounts, 'n1.test');
    expect(accounts).toEqual(before);
    expect(new Set(ranked)).toEqual(new Set(accounts));
    expect(ranked).toHaveLength(20);
  });

  test.each([
    ['the issuer is the label', 'github.com', 'GitHub'],
    ['of a subdomain', 'signin.aws.amazon.com', 'AWS'],
    ['written in two words', 'account.protonmail.com', 'Proton Mail'],
    ['the host writes a hyphen', 'my.pay-quay.test', 'PayQuay'],
    ['the issuer is the domain', 'gitlab.com', 'gitlab.com'],
    ['the page is below the issuer’s domain', 'id.gitlab.com', 'gitlab.com'],
    ['one word of the issuer', 'signin.amazon.de', 'Amazon Seller Central'],
    ['diacritics', 'loreal.fr', 'L’Oréal'],
    ['letters without a base', 'kobenhavn.dk', 'København'],
    ['digits in the name', 'my.1password.com', '1Password'],
    ['fullwidth letters', 'github.com', 'ＧｉｔＨｕｂ'],
    ['Cyrillic', 'xn--e1afmkfd.xn--p1ai', 'Пример'],
    ['Chinese', 'xn--fiq228c.com', '中文'],
    ['Japanese in another width', 'xn--eckwd4c7cu47r2wf.jp', 'ドメイン名例'],
    ['Arabic', 'xn--mgbh0fb.com', 'مثال'],
    ['a name of the intranet', 'nas', 'NAS'],
  ])('likely: %s (%s, %s)', (_why, host, issuer) => {
    const accounts = [account({ issuer: 'Other', pinned: true, usedAt: 9 }), account({ issuer })];
    expect(order(accounts, host)[0]).toBe(issuer);
  });

  test.each([
    [
      'Apple’s domain beside the plain name',
      account({ issuer: 'Quay', parameters: [['issuer', 'harbour.test']] }),
      'Quay',
    ],
    [
      'the organisation in the account name',
      account({ accountName: 'Harbour:mira' }),
      'Harbour:mira',
    ],
    [
      'the domain of the address',
      account({ accountName: 'mira@harbour.test' }),
      'mira@harbour.test',
    ],
  ])('likely by %s', (_why, likely, shown) => {
    expect(order([account({ issuer: 'Other', pinned: true }), likely], 'www.harbour.test')[0]).toBe(
      shown,
    );
  });

  test('words that stand on every login page mean nothing', () => {
    const accounts = [
      account({ issuer: 'Other', pinned: true }),
      account({ issuer: 'Login Mail' }),
      account({ issuer: 'Account' }),
      account({ issuer: '' }),
    ];
    expect(order(accounts, 'login.account.mail.example.com')[0]).toBe('Other');
  });

  test('nor does the suffix', () => {
    expect(
      order(
        [account({ issuer: 'Other', pinned: true }), account({ issuer: 'FR' })],
        'harbour.fr',
      )[0],
    ).toBe('Other');
  });

  test('the whole domain counts more than one word', () => {
    const accounts = [
      account({ issuer: 'GitLab Pages', pinned: true }),
      account({ issuer: 'gitlab.com' }),
    ];
    expect(order(accounts, 'id.gitlab.com')[0]).toBe('gitlab.com');
  });

  test('the issuer counts more than the address', () => {
    const accounts = [
      account({ issuer: 'Discord', accountName: 'mira@gmail.com', pinned: true }),
      account({ issuer: 'Gmail' }),
    ];
    expect(order(accounts, 'gmail.com')).toEqual(['Gmail', 'Discord']);
  });
});
