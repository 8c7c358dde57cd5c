// What a person does to a vault in a history: edits as the product makes them.
import type { Account, Contents } from '../../src/core/account/account.ts';
import {
  adding,
  advancing,
  confirming,
  type Edit,
  erasing,
  forgetting,
  patching,
  settling,
  trashing,
  using,
} from '../../src/core/account/edits.ts';
import { BEGUN } from '../../src/core/account/enrollment.ts';
import { restored } from '../../src/core/account/restore.ts';
import { account } from '../vault/account.ts';
import type { Chance } from './chance.ts';

const SECRET_BYTES = 20;
/**
 * So many accounts are enough for all that can happen to them; whoever has more clears some away.
 * Twice what they take has to fit into the browser's room, with all that was ever done to them.
 */
const MOST = 30;

/** Returns an account as somebody adds it; `secret` where it is the same as another's. */
export function drawn(chance: Chance, now: number, secret?: Uint8Array): Account {
  const draw = (digits: number): string =>
    Array.from({ length: digits }, () => chance.below(16).toString(16)).join('');
  const bytes = Uint8Array.from({ length: SECRET_BYTES }, () => chance.below(256));
  return account(`${draw(8)}-${draw(4)}-4${draw(3)}-8${draw(3)}-${draw(12)}`, {
    issuer: `Example ${draw(4)}`,
    secret: secret ?? bytes,
    type: chance.percent(20) ? 'hotp' : 'totp',
    sites: chance.percent(70) ? [`${draw(3)}.example`] : [],
    tags: chance.percent(30) ? ['work', 'home'] : [],
    recoveryCodes: chance.percent(40)
      ? ['zz', 'aa', 'mm'].map((code) => ({ code: `${code}-${draw(2)}`, usedAt: null }))
      : [],
    enrollment: chance.percent(30) ? BEGUN : null,
    createdAt: now,
    updatedAt: now,
  });
}

/** Returns an edit that somebody makes now; `null` for none. */
export function drawnEdit(
  chance: Chance,
  contents: Contents,
  snapshots: readonly Contents[],
  now: number,
): Edit | null {
  const one = chance.of(contents.accounts);
  const kind = chance.below(100);
  if (!one || (kind < 8 && contents.accounts.length < MOST)) return adding([drawn(chance, now)]);
  const { id } = one;
  if (contents.accounts.length > MOST && kind % 2 === 0)
    return one.deletedAt === null ? trashing(id, now, now) : erasing(id);
  if (kind < 9) {
    const from = chance.of(snapshots);
    return from ? (before) => restored(before, from, now) : null;
  }
  if (one.deletedAt !== null) {
    if (kind < 30) return trashing(id, now, null);
    if (kind < 55) return erasing(id);
    return kind < 70 ? patching(id, now, () => ({ note: `${chance.below(1e6)}` })) : null;
  }
  if (kind < 18) return trashing(id, now, now);
  return kind < 60 ? fieldEdit(chance, one, now) : setEdit(chance, one, now);
}

function fieldEdit(chance: Chance, one: Account, now: number): Edit {
  const { id } = one;
  const text = `${chance.below(1e6)}`;
  const edits: (() => Edit)[] = [
    () => patching(id, now, () => ({ note: text })),
    () => patching(id, now, () => ({ issuer: text })),
    () => patching(id, now, () => ({ accountName: text, note: text })),
    () => patching(id, now, ({ pinned }) => ({ pinned: !pinned })),
    () => patching(id, now, () => ({ digits: 6 + chance.below(3) })),
    () => patching(id, now, () => ({ parameters: [['image', text]] })),
    () => advancing(id, now),
    () => using(id, now),
    () => settling(id, now, { recovery: 'kept' }),
    () => settling(id, now, { second: 'done', confirmed: now }),
  ];
  return chance.of(edits)?.() ?? using(id, now);
}

function setEdit(chance: Chance, { id, sites, tags, recoveryCodes }: Account, now: number): Edit {
  const text = `${chance.below(12)}`;
  const at = chance.below(Math.max(1, recoveryCodes.length));
  const edits: (() => Edit)[] = [
    () => confirming(id, now, [`${text}.example`]),
    () => forgetting(id, now, chance.of(sites) ?? ''),
    () => patching(id, now, () => ({ tags: [...new Set([...tags, text])].sort() })),
    () => patching(id, now, () => ({ tags: tags.filter((tag) => tag !== chance.of(tags)) })),
    () => patching(id, now, () => ({ recoveryCodes: [...recoveryCodes, ...codes(chance)] })),
    () => patching(id, now, () => ({ recoveryCodes: recoveryCodes.filter((_, no) => no !== at) })),
    () =>
      patching(id, now, () => ({
        recoveryCodes: recoveryCodes.map((code, no) =>
          no === at ? { ...code, usedAt: code.usedAt === null ? now : null } : code,
        ),
      })),
  ];
  return chance.of(edits)?.() ?? using(id, now);
}

function codes(chance: Chance): Account['recoveryCodes'] {
  const text = chance.below(1e6);
  return ['y', 'b', 'q'].map((letter) => ({ code: `${letter}-${text}`, usedAt: null }));
}
