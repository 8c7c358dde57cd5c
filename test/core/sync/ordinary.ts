// Replicas as real people have them, to measure what they take.
import { createHash } from 'node:crypto';
import type { Account, RecoveryCode } from '../../../src/core/account/account.ts';
import type { Computer, Stamp } from '../../../src/core/account/stamps.ts';
import { toBase64 } from '../../../src/core/bytes/base64.ts';
import type { Replica } from '../../../src/core/sync/replica.ts';

/** The group of the tests. */
export const GROUP = '0f8fad5b-d9cb-469f-a165-70867728950e';

/** Three computers, as their ids. */
export const COMPUTERS = ['aaaaaaa2', 'bbbbbbb3', 'ccccccc4'] as const;

const START = 1_780_000_000;
const DAY = 86_400;
const NAMES = ['ann', 'bo', 'office', 'cleo.marsh', 'shop', 'devops', 'dana.k', 'family'];
const HOSTS = ['example.com', 'example.org', 'mail.example.net', 'cloud.example'];
const KINDS = ['Bank', 'Mail', 'Cloud', 'Git', 'Shop', 'Games', 'Social', 'Work', 'VPN', 'Forum'];
const SYLLABLES = ['an', 'bor', 'ci', 'dal', 'er', 'fin', 'go', 'hul', 'im', 'jot', 'ka', 'lum'];

/** Returns bytes that look random and are the same for the same name. */
export function scattered(name: string, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 32)
    bytes.set(
      createHash('sha256')
        .update(`${name}/${at}`)
        .digest()
        .subarray(0, length - at),
      at,
    );
  return bytes;
}

/** Returns a number below `below` that looks random and is the same for the same name. */
export function among(name: string, below: number): number {
  return new DataView(scattered(name, 4).buffer).getUint32(0) % below;
}

function uuid(name: string): string {
  const hex = Buffer.from(scattered(name, 16)).toString('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20)].join('-');
}

function word(name: string): string {
  const parts = Array.from(
    { length: 2 + among(`${name}/long`, 2) },
    (_, at) => SYLLABLES[among(`${name}/${at}`, SYLLABLES.length)],
  );
  return parts.join('');
}

/**
 * Returns a replica of that many accounts: 20-byte secrets, 300 issuers with a site each, names
 * like e-mail addresses, added over two years on three computers, and changed since as people do.
 */
export function ordinary(count: number, codes = 0): Replica {
  const apart = Math.floor((730 * DAY) / count);
  const accounts = Array.from({ length: count }, (_, at) => account(at, apart, codes));
  const last: Stamp = [START + 731 * DAY, 0, COMPUTERS[0]];
  const computers = COMPUTERS.map((id, at): [string, Computer] => [id, computer(id, at, last)]);
  return { group: GROUP, accounts, erased: {}, computers: Object.fromEntries(computers) };
}

function account(at: number, apart: number, codeCount: number): Account {
  const createdAt = START + at * apart + among(`made ${at}`, apart);
  const on = (name: string) => COMPUTERS[among(`${name} on ${at}`, 3)] ?? COMPUTERS[0];
  const later = (name: string, days: number): number =>
    createdAt + 60 + among(`${name} later ${at}`, days * DAY);
  const issuer = `${word(`issuer ${among(`issuer of ${at}`, 300)}`)}`;
  const kind = KINDS[among(`kind of ${issuer}`, 10)];
  const site = `${issuer}.${HOSTS[among(`host of ${issuer}`, HOSTS.length)]}`;
  const born: Stamp = [createdAt, 0, on('born')];
  const isEdited = among(`edited ${at}`, 4) === 0;
  const isSiteLater = among(`site ${at}`, 3) === 0;
  const editedAt = later('edited', 200);
  const siteAt = later('site', 3);
  const codesAt = createdAt + 90;
  const recoveryCodes = Array.from(
    { length: codeCount },
    (_, code): RecoveryCode => ({
      code: Array.from(scattered(`code ${at} ${code}`, 10), (byte) =>
        (byte % 36).toString(36),
      ).join(''),
      usedAt: null,
    }),
  );
  const added = { added: { [born[2]]: [codesAt, 0] }, removed: {}, used: {}, unused: {} } as const;
  return {
    id: uuid(`id ${at}`),
    issuer: `${issuer[0]?.toUpperCase()}${issuer.slice(1)} ${kind}`,
    accountName: `${NAMES[among(`name of ${at}`, NAMES.length)]}+${word(`box ${at}`)}@example.com`,
    secret: scattered(`secret ${at}`, 20),
    type: 'totp',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    parameters: [],
    sites: [site],
    recoveryCodes,
    tags: among(`tag ${at}`, 5) === 0 ? ['work'] : [],
    pinned: among(`pin ${at}`, 20) === 0,
    note: '',
    createdAt,
    updatedAt: Math.max(
      createdAt,
      isEdited ? editedAt : 0,
      isSiteLater ? siteAt : 0,
      codeCount > 0 ? codesAt : 0,
    ),
    usedAt: among(`used ${at}`, 5) === 0 ? null : later('used', 300),
    deletedAt: null,
    expiredAt: null,
    enrollment: null,
    stamps: {
      born,
      fields: isEdited ? { accountName: [editedAt, 0, on('edited')] } : {},
      seen: null,
      sites: isSiteLater ? { [site]: { added: { [on('site')]: [siteAt, 0] }, removed: {} } } : {},
      tags: {},
      codes: Object.fromEntries(recoveryCodes.map(({ code }) => [code, added])),
      order: at,
    },
    extra: {},
  };
}

function computer(id: string, at: number, stamp: Stamp): Computer {
  return {
    name: `Computer ${at + 1}`,
    public: toBase64(scattered(`point ${id}`, 65)),
    joinedAt: START + at * DAY,
    lastSeenAt: stamp[0] - at * DAY,
    removedAt: null,
    seen: Object.fromEntries(COMPUTERS.map((one, at2) => [one, [stamp[0] - at2 * 9, 0]])),
    epoch: 1,
    stamp: [stamp[0] - at * DAY, 0, id],
  };
}
