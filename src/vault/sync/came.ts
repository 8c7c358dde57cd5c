// What came from other computers, counted for the person.
import type { Account, Contents } from '../../core/account/account.ts';
import type { AccountStamps, Seen, Stamp } from '../../core/account/stamps.ts';
import type { Told } from '../../core/sync/merge/told.ts';
import type { Came, CameKind } from './record.ts';

const KINDS: Record<Told['kind'], CameKind> = {
  added: 'added',
  changed: 'changed',
  removed: 'removed',
  cameBack: 'back',
  united: 'united',
  joined: 'joined',
  left: 'left',
};

/**
 * Returns how often something of each kind came from each computer, in the order of the kinds, when
 * `before` became `after`.
 */
export function cameOf(told: readonly Told[], before: Contents, after: Contents): Came[] {
  const lines = new Map<string, Came>();
  for (const one of told) {
    const [kind, by] = [KINDS[one.kind], whoOf(one, before, after)];
    const line = lines.get(`${kind} ${by}`) ?? { kind, by, count: 0 };
    lines.set(`${kind} ${by}`, { ...line, count: line.count + 1 });
  }
  const order = Object.values(KINDS);
  return [...lines.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Returns whether something that was there before is changed or removed: then it is kept first. */
export function harms(told: readonly Told[]): boolean {
  return told.some(({ kind }) => kind === 'changed' || kind === 'removed' || kind === 'united');
}

/** The computer whose change is the latest of those that are new; `null` where nobody knows. */
function whoOf(one: Told, before: Contents, after: Contents): string | null {
  const others = Object.keys(after.sync?.computers ?? {}).filter(
    (id) => id !== after.sync?.computer,
  );
  if (one.kind === 'joined' || one.kind === 'left') return one.id;
  const account = after.accounts.find(({ id }) => id === one.id);
  const tomb = after.sync?.erased[one.id]?.stamp;
  const stamps = account ? stampsOf(account) : tomb ? [tomb] : [];
  const seen = before.sync?.seen ?? {};
  const latest = stamps
    .filter((stamp) => isNew(stamp, seen) && others.includes(stamp[2]))
    .sort((a, b) => b[0] - a[0] || b[1] - a[1])[0];
  if (latest) return latest[2];
  return others.length === 1 ? (others[0] ?? null) : null;
}

function stampsOf({ stamps }: Account): Stamp[] {
  if (!stamps) return [];
  return [stamps.born, ...Object.values(stamps.fields), ...marksOf(stamps)];
}

function marksOf({ sites, tags, codes }: AccountStamps): Stamp[] {
  return [sites, tags, codes].flatMap((marks) =>
    Object.values(marks).flatMap(({ added, removed }) =>
      [added, removed].flatMap((seen) =>
        Object.entries(seen).map(([id, [time, count]]): Stamp => [time, count, id]),
      ),
    ),
  );
}

function isNew([time, count, computer]: Stamp, seen: Seen): boolean {
  const known = seen[computer];
  return !known || time > known[0] || (time === known[0] && count > known[1]);
}
