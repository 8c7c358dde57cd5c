// Opens a sealed replica from src/core/sync/FORMAT.md alone; imports nothing of Latchkey.
// node test/sync/open.mjs <file> the sync key in base64 is read from standard input
import {
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';

const base64 = (text) => Buffer.from(text, 'base64');
const hkdf = (ikm, salt, info) => Buffer.from(hkdfSync('sha256', ikm, salt, info, 32));
const MAGIC = { replica: '8b4c4b7265700d0a', pairing: '8b4c4b6a6f690d0a' };
const TYPES = ['totp', 'hotp', 'steam'];
const ALGORITHMS = ['SHA1', 'SHA256', 'SHA512'];

function unseal(key, nonce, sealed, bound) {
  const cipher = createDecipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(bound);
  cipher.setAuthTag(sealed.subarray(-16));
  try {
    return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  } catch {
    return null;
  }
}

function agreed(point, scalar, other) {
  const jwk = (bytes) => ({
    kty: 'EC',
    crv: 'P-256',
    x: bytes.subarray(1, 33).toString('base64url'),
    y: bytes.subarray(33).toString('base64url'),
  });
  const privateKey = createPrivateKey({
    key: { ...jwk(point), d: scalar.toString('base64url') },
    format: 'jwk',
  });
  return diffieHellman({
    privateKey,
    publicKey: createPublicKey({ key: jwk(other), format: 'jwk' }),
  });
}

/** Returns header, everything before the body, and the body. */
export function parts(bytes, kind = 'replica') {
  if (bytes.subarray(0, 8).toString('hex') !== MAGIC[kind]) throw new Error('magic');
  const end = 12 + bytes.readUInt32BE(8);
  const header = JSON.parse(bytes.subarray(12, end).toString('ascii'));
  if (header.version !== 1) throw new Error('version');
  return { header, frame: bytes.subarray(0, end), body: bytes.subarray(end) };
}

const unpad = (plain) => plain.subarray(4, 4 + plain.readUInt32BE());

/** Returns the replica of a sealed replica, opened by its sync key (32 bytes). */
export function openReplica(bytes, syncKey) {
  const { header, frame, body } = parts(bytes);
  const { group, epoch, keyId, author, salt, nonce } = header;
  const mac = createHmac('sha256', hkdf(syncKey, '', 'latchkey-sync/1/key-id'))
    .update(`${group}/${epoch}`)
    .digest();
  if (!mac.subarray(0, 16).equals(base64(keyId))) throw new Error('another key');
  const bodyKey = hkdf(
    syncKey,
    base64(salt),
    `latchkey-sync/1/replica/${group}/${epoch}/${author}`,
  );
  const plain = unseal(bodyKey, base64(nonce), body, frame);
  if (!plain || plain.length % 1024) throw new Error('body');
  return unpack(JSON.parse(inflateRawSync(unpad(plain)).toString('utf8')));
}

/** Returns what a pairing item says, opened by its code of 8 groups. */
export function openPairing(bytes, code) {
  const { header, frame, body } = parts(bytes, 'pairing');
  const key = hkdf(groups(code), base64(header.salt), `latchkey-sync/1/pairing/${header.id}`);
  const plain = unseal(key, base64(header.nonce), body, frame);
  if (!plain) throw new Error('another code');
  return JSON.parse(unpad(plain).toString('utf8'));
}

/** Returns the sync key of a header's wrap for one computer, by its private half. */
export function openRotation({ group, rotation }, to, scalar, point, byPoint) {
  const { epoch, by, removed, wraps } = rotation;
  const wrap = wraps.find((one) => one.to === to);
  const ephemeral = base64(wrap.ephemeral);
  const shared = Buffer.concat([agreed(point, scalar, ephemeral), agreed(point, scalar, byPoint)]);
  const name = 'latchkey-sync/1/rotation/key';
  const key = hkdf(shared, Buffer.concat([ephemeral, byPoint, point]), name);
  const ids = removed.map(({ id }) => id).join(',');
  return unseal(
    key,
    base64(wrap.nonce),
    base64(wrap.key),
    Buffer.from([name, group, epoch, by, to, ids].join('/')),
  );
}

/** Returns whether a header's rotation was made by `by` and says that one computer is removed. */
export function isRemoved({ group, rotation }, to, scalar, point, byPoint) {
  const { epoch, by, removed } = rotation;
  const name = 'latchkey-sync/1/rotation/removed';
  const ids = removed.map(({ id }) => id).join(',');
  const mac = createHmac('sha256', hkdf(agreed(point, scalar, byPoint), '', name))
    .update([name, group, epoch, by, to, ids].join('/'))
    .digest();
  return removed.some((one) => one.id === to && mac.equals(base64(one.mac)));
}

/** Returns the sync key that a recovery key opens. */
export function openRecovery({ group, epoch, recovery }, text) {
  for (const {
    vault,
    id,
    salt,
    privateNonce,
    private: sealed,
    nonce,
    key,
    ...points
  } of recovery) {
    const name = 'latchkey-vault/1/slot/recovery/private';
    const opening = hkdf(groups(text), base64(salt), name);
    const scalar = unseal(
      opening,
      base64(privateNonce),
      base64(sealed),
      Buffer.from(`${name}/${vault}/${id}`),
    );
    if (!scalar) continue;
    const [point, ephemeral] = [base64(points.public), base64(points.ephemeral)];
    const label = 'latchkey-sync/1/recovery/key';
    const auth = hkdf(groups(text), '', 'latchkey-sync/1/recovery/auth');
    const wrapping = hkdf(
      Buffer.concat([agreed(point, scalar, ephemeral), auth]),
      Buffer.concat([ephemeral, point]),
      label,
    );
    return unseal(
      wrapping,
      base64(nonce),
      base64(key),
      Buffer.from([label, group, epoch, vault, id].join('/')),
    );
  }
  return null;
}

function groups(text) {
  const secret = Buffer.alloc(16);
  text.split('-').forEach((group, at) => {
    if (group % 11) throw new Error('mistyped');
    secret.writeUInt16BE(group / 11, at * 2);
  });
  return secret;
}

function unpack({ version, group, ids, stamps, computers, rows, accounts, erased }) {
  if (version !== 1) throw new Error('version');
  const times = sums(stamps.time);
  const stampAt = (at) => [times[at], stamps.count?.[at] ?? 0, ids[stamps.computer?.[at] ?? 0]];
  const seenOf = (list) =>
    Object.fromEntries(
      list.map((at) => {
        const [time, count, computer] = stampAt(at);
        return [computer, [time, count]];
      }),
    );
  const erasedIds = idsOf(erased, erased.stamp.length);
  const keptIds = erasedIds.filter((_, at) => erased.kept?.[at]);
  const all = accountsOf(accounts, [...idsOf(accounts, rows), ...keptIds], stampAt, seenOf);
  const kept = Object.fromEntries(all.slice(rows).map((account) => [account.id, account]));
  return {
    group,
    accounts: all.slice(0, rows),
    erased: Object.fromEntries(
      erasedIds.map((id, at) => {
        const stamp = stampAt(erased.stamp[at]);
        const seen = seenOf(erased.seen[at]);
        return [
          id,
          {
            stamp,
            seen,
            at: stamp[0] + (erased.at?.[at] ?? 0),
            account: Object.hasOwn(kept, id) ? kept[id] : null,
          },
        ];
      }),
    ),
    computers: Object.fromEntries(
      computers.map(([place, name, point, joinedAt, lastSeenAt, removedAt, epoch, stamp, seen]) => [
        ids[place],
        {
          name,
          public: point,
          joinedAt,
          lastSeenAt,
          removedAt,
          seen: seenOf(seen),
          epoch,
          stamp: stampAt(stamp),
        },
      ]),
    ),
  };
}

function sums(steps) {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

function idsOf({ id = '', otherId = [] }, rows) {
  const [bytes, others] = [base64(id), new Map(otherId)];
  let at = 0;
  return Array.from({ length: rows }, (_, row) => {
    if (others.has(row)) return others.get(row);
    const hex = bytes.subarray(at, at + 16).toString('hex');
    at += 16;
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  });
}

function accountsOf(columns, ids, stampAt, seenOf) {
  const column = (name, usual) => columns[name] ?? ids.map(() => usual);
  const dealt = (counts, list = []) => {
    const left = [...list];
    return counts.map((count) => left.splice(0, count));
  };
  const secrets = base64(columns.secret ?? '');
  const lengths = column('secretLength', 20);
  const ends = sums(lengths);
  const sites = dealt(column('siteCount', 0), columns.sites);
  const tags = dealt(column('tagCount', 0), columns.tags);
  const used = columns.codeUsedAt ?? (columns.codes ?? []).map(() => null);
  const codes = dealt(
    column('codeCount', 0),
    (columns.codes ?? []).map((code, at) => ({ code, usedAt: used[at] })),
  );
  const sparse = (name) => new Map(columns[name] ?? []);
  const [parameters, enrollments, extras] = [
    sparse('parameters'),
    sparse('enrollment'),
    sparse('extra'),
  ];
  const [born, orders] = [sums(column('born', 0)), sums(column('order', 0))];
  const fields = byRow(columns.fields, ids.length, ([stamp, ...names]) =>
    names.map((name) => [columns.fieldNames[name], stampAt(stamp)]),
  );
  const seen = byRow(columns.seen, ids.length, (list) => [list]);
  const usesOf = (list) =>
    Object.fromEntries(
      list.flatMap((place, at) => {
        if (at % 2) return [];
        const [time, count, computer] = stampAt(place);
        return [[computer, [time, count, time + list[at + 1]]]];
      }),
    );
  const marksOf = (name, lists, hasUses) =>
    byRow(
      columns[name],
      ids.length,
      ([elements, added = [], removed = [], uses = [], unused = []], row) =>
        elements.map((element) => [
          typeof element === 'number' ? lists[row][element] : element,
          {
            added: seenOf(added),
            removed: seenOf(removed),
            ...(hasUses ? { used: usesOf(uses), unused: seenOf(unused) } : {}),
          },
        ]),
    ).map((list) => Object.fromEntries(list));
  const siteMarks = marksOf('siteMarks', sites, false);
  const tagMarks = marksOf('tagMarks', tags, false);
  const texts = codes.map((list) => list.map(({ code }) => code));
  const codeMarks = marksOf('codeMarks', texts, true);
  return ids.map((id, at) => {
    const stamps = {
      born: stampAt(born[at]),
      fields: Object.fromEntries(fields[at]),
      seen: seen[at][0] ? seenOf(seen[at][0]) : null,
      sites: siteMarks[at],
      tags: tagMarks[at],
      codes: codeMarks[at],
      order: orders[at],
    };
    const createdAt = stamps.born[0] + column('createdAt', 0)[at];
    const after = (name) => {
      const value = column(name, null)[at];
      return value === null ? null : createdAt + value;
    };
    const marked = [stamps.sites, stamps.tags, stamps.codes].flatMap((marks) =>
      Object.values(marks),
    );
    const changed = [
      ...Object.values(stamps.fields),
      ...marked.flatMap(({ added, removed }) => [
        ...Object.values(added),
        ...Object.values(removed),
      ]),
    ].map(([time]) => time);
    const last = changed.length > 0 ? Math.max(...changed) : createdAt;
    return {
      id,
      issuer: column('issuer', '')[at],
      accountName: column('accountName', '')[at],
      secret: secrets.subarray(ends[at] - lengths[at], ends[at]).toString('base64'),
      type: TYPES[column('type', 0)[at]],
      algorithm: ALGORITHMS[column('algorithm', 0)[at]],
      digits: column('digits', 6)[at],
      period: column('period', 30)[at],
      counter: column('counter', 0)[at],
      parameters: parameters.get(at) ?? [],
      sites: sites[at],
      recoveryCodes: codes[at],
      tags: tags[at],
      pinned: column('pinned', false)[at],
      note: column('note', '')[at],
      createdAt,
      updatedAt: last + column('updatedAt', 0)[at],
      usedAt: after('usedAt'),
      deletedAt: after('deletedAt'),
      enrollment: enrollmentOf(enrollments.get(at)),
      stamps,
      extra: extras.get(at) ?? {},
    };
  });
}

function enrollmentOf(list) {
  if (!list) return null;
  const [confirmed, recovery, second, extra = {}] = list;
  return { confirmed, recovery, second, ...extra };
}

function byRow(entries = [], rows, read) {
  const lists = Array.from({ length: rows }, () => []);
  let row = 0;
  for (const [further, ...entry] of entries) {
    row += further;
    lists[row].push(...read(entry, row));
  }
  return lists;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const key = base64(readFileSync(0, 'utf8').trim());
  console.log(JSON.stringify(openReplica(readFileSync(process.argv[2]), key), null, 2));
}
