import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Contents } from '../../src/core/vault/account.ts';
import { account, NOW } from './account.ts';
import { type Call, doubleLocks, freshProfile, type Profile, profile } from './double.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./double.ts')).polyfill }));
vi.mock('../../src/browser/shadow.ts', async () => (await import('./double.ts')).shadow);
vi.mock('../../src/browser/worker.ts', async () => import('./worker.ts'));
vi.mock('../../src/vault/password.ts', () => ({ judgePassword: async () => ({ refusal: null }) }));

const vault = await import('../../src/vault/vault.ts');

/** What a vault must hold: counters by identity, in order, and what opens it. */
interface Model {
  accounts: [id: string, counter: number, deleted: boolean][];
  password: string;
  open: boolean;
}

/** The n-th call from now fails, before or after it has happened, once or from then on until the command ends. */
interface Fuse {
  at: number;
  side: 'before' | 'after';
  lasting: boolean;
}

const NEVER: Fuse = { at: 1_000, side: 'before', lasting: false };

function light({ at, side, lasting }: Fuse): void {
  let left = at;
  profile[side] = (_call: Call) => {
    left--;
    if (left === -1 || (lasting && left < 0)) throw new Error('IO error');
  };
}

function quench(): void {
  profile.before = () => undefined;
  profile.after = () => undefined;
}

const seen = ({ accounts }: Contents): Model['accounts'] =>
  accounts.map(({ id, counter, deletedAt }) => [id, counter, deletedAt !== null]);

async function standing(model: Model): Promise<Model['accounts']> {
  return seen(model.open ? await vault.read(NOW) : await vault.unlock(model.password, undefined, NOW));
}

/** Runs one command under a fuse. Acknowledged: the vault is as `after` says. Refused: as before or as after, nothing else. */
async function change(
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
  else expect([JSON.stringify(model.accounts), JSON.stringify(after)]).toContain(JSON.stringify(real));
  model.accounts = real;
}

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
  check = (model: Readonly<Model>) => model.open && (this.kind === 'add' || model.accounts.length > 0);
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
    if (this.kind === 'lock') await vault.lock();
    else if (this.kind === 'restart') profile.session = {};
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
    if (!withNext) expect(seen(await vault.unlock(old, undefined, NOW))).toEqual(model.accounts);
    else expect(withNext).toEqual(model.accounts);
    model.open = true;
  }
  toString = () => `password ${JSON.stringify(this.fuse)}`;
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
    const text = String(this.place === 'shadow' ? profile.shadow.get('shadow') : profile.local[this.place]);
    const at = this.how % text.length;
    const spoiled = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
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
      at: fc.integer({ min: 0, max: 24 }),
      side: fc.constantFrom('before' as const, 'after' as const),
      lasting: fc.boolean(),
    }),
  },
);
const edits = fc
  .tuple(fc.constantFrom('add' as const, 'use' as const, 'delete' as const, 'back' as const), fc.nat(9), fuse)
  .map((args) => new Edit(...args));
const sessions = fc
  .tuple(fc.constantFrom('lock' as const, 'restart' as const, 'unlock' as const), fuse)
  .map((args) => new Session(...args));
const damages = fc
  .tuple(fc.constantFrom('vault' as const, 'previous' as const, 'shadow' as const), fc.nat(3_000))
  .map((args) => new Damage(...args));
const passwords = fuse.map((args) => new Password(args));

it('behaves like a list in memory, whatever storage does', async () => {
  doubleLocks();
  freshProfile();
  const first = 'the first password of all';
  await vault.create(first, NOW);
  const { local, session } = structuredClone({ local: profile.local, session: profile.session });
  const shadow = new Map(profile.shadow);
  await fc.assert(
    fc.asyncProperty(
      fc.commands([edits, edits, sessions, damages, passwords], { maxCommands: 12 }),
      async (commands) => {
        freshProfile();
        Object.assign(profile, { local, session, shadow: new Map(shadow) });
        const setup = () => ({
          model: { accounts: [], password: first, open: true } as Model,
          real: profile,
        });
        await fc.asyncModelRun(setup, commands);
      },
    ),
    { numRuns: Number(process.env.LATCHKEY_RUNS ?? 2_000) },
  );
}, 300_000);
