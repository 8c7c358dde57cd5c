import { expect } from 'vitest';
import type { Contents } from '../../src/core/account/account.ts';
import * as vault from '../../src/vault/vault.ts';
import { NOW } from './account.ts';
import { type Call, profile } from './double.ts';

/** What a vault must hold: counters by identity, in order, and what opens it. */
export interface Model {
  accounts: [id: string, counter: number, deleted: boolean][];
  password: string;
  open: boolean;
  /** A recovery key that was acknowledged and that nothing has replaced. */
  sheet: string | null;
  /** A snapshot that was acknowledged, and what stood then. */
  kept: { name: string; accounts: Model['accounts'] } | null;
}

/**
 * The n-th call from now fails, before or after it has happened, once or from then on until the
 * command ends.
 */
export interface Fuse {
  at: number;
  side: 'before' | 'after';
  lasting: boolean;
}

/** A fuse that never burns. */
export const NEVER: Fuse = { at: 1_000, side: 'before', lasting: false };

/**
 * How often each call has failed, before and after it happened: a test of failures must have had
 * them.
 */
export const failed = new Map<string, number>();

/** Lights a fuse: from now on the profile's calls fail as it says. */
export function light({ at, side, lasting }: Fuse): void {
  let left = at;
  profile[side] = (call: Call) => {
    left--;
    if (left !== -1 && !(lasting && left < 0)) return;
    failed.set(`${call} ${side}`, (failed.get(`${call} ${side}`) ?? 0) + 1);
    throw new Error('IO error');
  };
}

/** Ends all failures. */
export function quench(): void {
  profile.before = () => undefined;
  profile.after = () => undefined;
}

/** Returns what the model knows of contents. */
export const seen = ({ accounts }: Contents): Model['accounts'] =>
  accounts.map(({ id, counter, deletedAt }) => [id, counter, deletedAt !== null]);

/** Returns what stands in the vault now, opening it first when it is locked. */
export async function standing(model: Model): Promise<Model['accounts']> {
  return seen(
    model.open ? await vault.read(NOW) : await vault.unlock(model.password, undefined, NOW),
  );
}

/**
 * Runs one command under a fuse. Acknowledged: the vault is as `after` says. Refused: as before or
 * as after, nothing else.
 */
export async function change(
  model: Model,
  fuse: Fuse,
  work: () => Promise<unknown>,
  after: Model['accounts'],
): Promise<void> {
  light(fuse);
  const acknowledged = await work().then(
    () => true,
    () => false,
  );
  quench();
  const real = await standing(model);
  model.open = true;
  if (fuse === NEVER) expect(acknowledged).toBe(true);
  if (acknowledged) expect(real).toEqual(after);
  else
    expect([JSON.stringify(model.accounts), JSON.stringify(after)]).toContain(JSON.stringify(real));
  model.accounts = real;
}
