// What came from other computers, counted for the person.
import type { Told } from '../../core/sync/merge.ts';
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

/** Returns how often something of each kind came from each computer, in the order of the kinds. */
export function cameOf(told: readonly Told[]): Came[] {
  const lines = new Map<string, Came>();
  for (const one of told) {
    const [kind, by] = [KINDS[one.kind], one.by];
    const line = lines.get(`${kind} ${by}`) ?? { kind, by, count: 0 };
    lines.set(`${kind} ${by}`, { ...line, count: line.count + 1 });
  }
  const order = Object.values(KINDS);
  return [...lines.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Returns whether something that was there before is changed or removed: then it is kept first. */
export function harms(told: readonly Told[]): boolean {
  return told.some(({ kind }) => ['changed', 'removed', 'united'].includes(kind));
}
