import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Contents } from '../../src/core/account/account.ts';
import { account, NOW } from './account.ts';
import { doubleLocks, freshProfile, type Profile, profile } from './double.ts';
import type { Fuse, Model } from './model.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./double.ts')).polyfill }));
vi.mock('../../src/browser/storage/indexeddb.ts', async () => (await import('./double.ts')).shadow);
vi.mock('../../src/browser/worker.ts', async () => import('./kdf/worker.ts'));
vi.mock('../../src/vault/password/password.ts', () => ({
  guardNewPassword: async () => undefined,
}));

const vault = await import('../../src/vault/vault.ts');
const { change, failed, light, NEVER, quench, seen, standing } = await import('./model.ts');

const RUNS = Number(process.env.LATCHKEY_RUNS ?? 2_000);
let runs = 0;

type Command = fc.AsyncCommand<Model, Profile>;

class Edit implements Command {
  readonly fuse: Fuse;
  readonly kind: 'add' | 'use' | 'delete' | 'back';
  readonly pick: number;
  constructor(kind: Edit['kind'], pick: number, fuse: Fuse) {
    this.kind = kind;
    this.pick = pick;
    this.fuse = fuse;
  }
  check = (model: Readonly<Model>) =>
    model.open && (this.kind === 'add' || model.accounts.length > 0);
  async run(model: Model) {
    const at = model.accounts.length === 0 ? 0 : this.pick % model.accounts.length;
    const id = crypto.randomUUID();
    const after = model.accounts.map((one): Model['accounts'][number] => [...one]);
    const target = after[at];
    if (this.kind === 'add') after.push([id, 0, false]);
    else if (target && this.kind === 'use') target[1]++;
    else if (target && this.kind === 'delete') target[2] = true;
    const edit = (contents: Contents): Contents => {
      if (this.kind === 'add')
        return { ...contents, accounts: [...contents.accounts, account(id, { type: 'hotp' })] };
      const touched = contents.accounts.map((one, index) => {
        if (index !== at) return one;
        if (this.kind === 'use') return { ...one, counter: one.counter + 1 };
        // an edit that would turn the counter back changes nothing
        return this.kind === 'delete' ? { ...one, deletedAt: NOW } : { ...one, counter: 0 };
      });
      return { ...contents, accounts: touched };
    };
    await change(model, this.fuse, () => vault.change(edit, NOW), after);
  }
  toString = () => `${this.kind} ${this.pick} ${JSON.stringify(this.fuse)}`;
}

class Session implements Command {
  readonly kind: 'lock' | 'restart' | 'unlock';
  readonly fuse: Fuse;
  constructor(kind: Session['kind'], fuse: Fuse) {
    this.kind = kind;
    this.fuse = fuse;
  }
  check = (model: Readonly<Model>) => model.open === (this.kind !== 'unlock');
  async run(model: Model) {
    if (this.kind === 'lock') {
      light(this.fuse);
      const locked = await vault.lock().then(
        () => true,
        () => false,
      );
      quench();
      // what could not be removed is still there, and nobody was told otherwise
      if (!locked && profile.session.session !== undefined) return;
    } else if (this.kind === 'restart') profile.session = {};
    else {
      light(this.fuse);
      await vault.unlock(model.password, undefined, NOW).catch(() => undefined);
      quench();
      expect(await standing(model)).toEqual(model.accounts);
      model.open = true;
      return;
    }
    await expect(vault.read(NOW)).rejects.toMatchObject({ code: 'vault_locked' });
    model.open = false;
  }
  toString = () => `${this.kind} ${JSON.stringify(this.fuse)}`;
}

class Password implements Command {
  readonly fuse: Fuse;
  constructor(fuse: Fuse) {
    this.fuse = fuse;
  }
  check = () => true;
  async run(model: Model) {
    const [old, next] = [model.password, crypto.randomUUID()];
    light(this.fuse);
    const acknowledged = await vault.changePassword(old, next, NOW).then(
      () => true,
      () => false,
    );
    quench();
    if (this.fuse === NEVER) expect(acknowledged).toBe(true);
    profile.session = {};
    const withNext = await vault.unlock(next, undefined, NOW).then(seen, () => null);
    if (acknowledged) expect(withNext).not.toBeNull();
    model.password = withNext ? next : old;
    // the snapshots went with the old password, or may have
    model.kept = null;
    if (!withNext) expect(seen(await vault.unlock(old, undefined, NOW))).toEqual(model.accounts);
    else expect(withNext).toEqual(model.accounts);
    model.open = true;
  }
  toString = () => `password ${JSON.stringify(this.fuse)}`;
}

class Sheet implements Command {
  readonly kind: 'make' | 'use' | 'revoke';
  readonly fuse: Fuse;
  constructor(kind: Sheet['kind'], fuse: Fuse) {
    this.kind = kind;
    this.fuse = fuse;
  }
  check = (model: Readonly<Model>) => model.open && (this.kind === 'make' || model.sheet !== null);
  async run(model: Model) {
    const { sheet, password } = model;
    let next: string | null = null;
    if (this.kind === 'use') {
      await vault.lock();
      expect(seen(await vault.unlockWithRecoveryKey(sheet ?? '', NOW))).toEqual(model.accounts);
      return;
    }
    const work = async (): Promise<unknown> => {
      if (this.kind === 'revoke') return vault.revokeRecoveryKey(password, NOW);
      const made = await vault.makeRecoveryKey(password, NOW);
      next = made;
    };
    // refused, it may all the same have happened: then neither sheet is sure to open anything
    model.sheet = null;
    model.kept = null;
    // a session under the old key ends when the new one is not written: the password opens it
    model.open = false;
    await change(model, this.fuse, work, model.accounts);
    model.sheet = next;
    if (this.kind === 'revoke' && this.fuse === NEVER)
      await expect(vault.unlockWithRecoveryKey(sheet ?? '', NOW)).rejects.toMatchObject({
        code: 'recovery_wrong',
      });
  }
  toString = () => `sheet ${this.kind} ${JSON.stringify(this.fuse)}`;
}

class Snapshot implements Command {
  readonly kind: 'keep' | 'restore';
  readonly fuse: Fuse;
  constructor(kind: Snapshot['kind'], fuse: Fuse) {
    this.kind = kind;
    this.fuse = fuse;
  }
  check = (model: Readonly<Model>) => model.open && (this.kind === 'keep' || model.kept !== null);
  async run(model: Model) {
    if (this.kind === 'keep') {
      light(this.fuse);
      const done = await vault.keepSnapshot('import', NOW).then(
        () => true,
        () => false,
      );
      quench();
      const all = (await vault.snapshots()).filter(({ kind }) => kind === 'import');
      const [newest] = all.sort((a, b) => b.generation - a.generation);
      if (done) model.kept = newest ? { name: newest.name, accounts: model.accounts } : null;
      return;
    }
    const { name, accounts } = model.kept ?? { name: '', accounts: [] };
    // only three are kept
    if (!(await vault.snapshots()).some((one) => one.name === name)) return;
    const today = new Map(model.accounts.map(([id, counter]) => [id, counter]));
    const back = accounts.map(([id, counter, deleted]): Model['accounts'][number] => [
      id,
      Math.max(counter, today.get(id) ?? 0),
      deleted,
    ]);
    const known = new Set(accounts.map(([id]) => id));
    const others = model.accounts.filter(([id]) => !known.has(id));
    const after = [
      ...back,
      ...others.map(([id, counter]): Model['accounts'][number] => [id, counter, true]),
    ];
    await change(model, this.fuse, () => vault.restoreSnapshot(name, NOW), after);
  }
  toString = () => `snapshot ${this.kind} ${JSON.stringify(this.fuse)}`;
}

class Damage implements Command {
  readonly place: 'vault' | 'previous' | 'shadow';
  readonly how: number;
  constructor(place: Damage['place'], how: number) {
    this.place = place;
    this.how = how;
  }
  // two of the three may only be lost together when the newest state is in the third
  check = () => this.place !== 'vault' || profile.shadow.get('shadow') === profile.local.vault;
  async run(model: Model) {
    const text = String(
      this.place === 'shadow' ? profile.shadow.get('shadow') : profile.local[this.place],
    );
    const at = this.how % text.length;
    const spoiled =
      text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
    // a changed version number is a vault of tomorrow, which is kept and not repaired
    if (/"version":[^1]/.test(spoiled)) return;
    if (this.place === 'shadow') profile.shadow.set('shadow', spoiled);
    else profile.local = { ...profile.local, [this.place]: spoiled };
    expect(await standing(model)).toEqual(model.accounts);
    model.open = true;
  }
  toString = () => `damage ${this.place} ${this.how}`;
}

const fuse = fc.oneof(
  { weight: 1, arbitrary: fc.constant(NEVER) },
  {
    weight: 2,
    arbitrary: fc.record({
      // a command has up to forty calls; the first few are those of locking, the 15th to the 20th
      // of what goes with an old key
      at: fc.oneof(fc.nat(2), fc.nat(40), fc.integer({ min: 14, max: 19 })),
      side: fc.constantFrom('before' as const, 'after' as const),
      lasting: fc.boolean(),
    }),
  },
);
const edits = fc
  .tuple(
    fc.constantFrom('add' as const, 'use' as const, 'delete' as const, 'back' as const),
    fc.nat(9),
    fuse,
  )
  .map((args) => new Edit(...args));
const sessions = fc
  .tuple(fc.constantFrom('lock' as const, 'restart' as const, 'unlock' as const), fuse)
  .map((args) => new Session(...args));
const damages = fc
  .tuple(fc.constantFrom('vault' as const, 'previous' as const, 'shadow' as const), fc.nat(3_000))
  .map((args) => new Damage(...args));
const passwords = fuse.map((args) => new Password(args));
const sheets = fc
  .tuple(fc.constantFrom('make' as const, 'use' as const, 'revoke' as const), fuse)
  .map((args) => new Sheet(...args));
const snapshots = fc
  .tuple(fc.constantFrom('keep' as const, 'restore' as const), fuse)
  .map((args) => new Snapshot(...args));

it('behaves like a list in memory, whatever storage does', async () => {
  doubleLocks();
  freshProfile();
  const first = 'the first password of all';
  await vault.create(first, NOW);
  const { local, session } = structuredClone({ local: profile.local, session: profile.session });
  const shadow = new Map(profile.shadow);
  await fc.assert(
    fc.asyncProperty(
      fc.commands([edits, edits, sessions, damages, passwords, sheets, snapshots], {
        maxCommands: 12,
      }),
      async (commands) => {
        runs++;
        freshProfile();
        Object.assign(profile, { local, session, shadow: new Map(shadow) });
        const setup = () => ({
          model: { accounts: [], password: first, open: true, sheet: null, kept: null } as Model,
          real: profile,
        });
        await fc.asyncModelRun(setup, commands);
      },
    ),
    { numRuns: RUNS },
  );
  expect(runs).toBeGreaterThanOrEqual(RUNS);
  const places = ['local', 'session', 'shadow'].flatMap((area) =>
    ['get', 'set', 'remove'].flatMap((call) => [`${area}.${call} before`, `${area}.${call} after`]),
  );
  if (RUNS >= 2_000) expect(places.filter((place) => !failed.has(place))).toEqual([]);
}, 300_000);
