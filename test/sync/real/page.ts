// A page of a test build only: hands the real vault and the real sharing, in the real browser, to
// whoever drives the page.
import { exclusive } from '../../../src/browser/storage/locks.ts';
import { writeSettings } from '../../../src/browser/storage/settings.ts';
import { readSynced, writeSynced } from '../../../src/browser/storage/synced.ts';
import type { Account, Contents } from '../../../src/core/account/account.ts';
import { adding, type Edit, patching } from '../../../src/core/account/edits.ts';
import { encodeContents } from '../../../src/core/vault/contents.ts';
import { seconds } from '../../../src/vault/session/seconds.ts';
import { runSync } from '../../../src/vault/sync/cycle.ts';
import { endInvitation, invite } from '../../../src/vault/sync/invite.ts';
import { joinByCode } from '../../../src/vault/sync/join.ts';
import { readSyncRecord } from '../../../src/vault/sync/record.ts';
import { startSharing } from '../../../src/vault/sync/start.ts';
import * as vault from '../../../src/vault/vault.ts';
import { chanceOf } from '../chance.ts';
import { drawn, drawnEdit } from '../edits.ts';

/** What sharing read or is about to write, in base64, in the order in which it happened. */
export interface Noted {
  kind: 'read' | 'write';
  sealed: string[];
}

/** What a vault held before and after an edit, as the text that is sealed. */
export interface Edited {
  before: string;
  after: string;
}

interface Local {
  get(key: string): Promise<{ noted?: Noted[] }>;
  remove(key: string): Promise<void>;
}

const { local } = (globalThis as unknown as { chrome: { storage: { local: Local } } }).chrome
  .storage;
/** Letters of the notes that accounts have at first. */
const NOTE = 2000;
let letGo: (() => void) | null = null;
let copies: Contents[] = [];

async function edited(edit: Edit): Promise<Edited> {
  let before: Contents | null = null;
  const after = await vault.change((current) => {
    before = current;
    return edit(current);
  });
  return { before: before === null ? '' : textOf(before), after: textOf(after) };
}

function textOf(contents: Contents): string {
  return new TextDecoder().decode(encodeContents(contents));
}

async function contents(): Promise<string> {
  return textOf(await vault.read());
}

/** What was noted since the last time. Only while no turn of sharing can run. */
async function noted(): Promise<Noted[]> {
  const { noted: found = [] } = await local.get('noted');
  await local.remove('noted');
  return found;
}

const work = {
  /** Makes the vault, which never locks by itself. */
  async create(password: string): Promise<void> {
    await writeSettings({ lockAfterMinutes: 0 });
    await vault.create(password);
  },

  async unlock(password: string): Promise<void> {
    await vault.unlock(password);
  },

  contents,

  begin: (name: string) => startSharing({ carrier: 'browser' }, name),
  join: (code: string, name: string) => joinByCode({ carrier: 'browser' }, code, name),
  endInvitation,
  async invite(): Promise<string> {
    return (await invite()).code;
  },

  /** From now on neither the worker nor any window shares, until a `turn` or `letGo`. */
  hold: () =>
    new Promise<void>((held) => {
      void exclusive('sync', () => {
        held();
        return new Promise<void>((go) => {
          letGo = go;
        });
      });
    }),

  letGo(): void {
    letGo?.();
  },

  /** Lets the worker share what waits, then shares as *Share now* does. */
  async turn(): Promise<void> {
    letGo?.();
    await runSync();
    await work.hold();
  },

  /** What there is after a turn. */
  async after(): Promise<{ contents: string; noted: Noted[]; failed: string | null }> {
    const { failed } = await readSyncRecord();
    return { contents: await contents(), noted: await noted(), failed: failed?.why ?? null };
  },

  /** Accounts with long notes, so that what is shared takes several items. */
  add: (draws: number[]) =>
    edited(
      adding(
        draws.map((one) => {
          const chance = chanceOf(one);
          const note = Array.from({ length: NOTE }, () => chance.below(36).toString(36)).join('');
          return { ...drawn(chance, seconds() - 86_400), note };
        }),
      ),
    ),

  /** What somebody does who draws like this; `null` for nothing. */
  async edit(draw: number): Promise<Edited | null> {
    const chance = chanceOf(draw);
    const edit = drawnEdit(chance, await vault.read(), copies, seconds());
    if (!edit) return null;
    const made = await edited(edit);
    if (chance.percent(10)) copies = [await vault.read(), ...copies.slice(0, 3)];
    return made;
  },

  /** The account of a first draw, as somebody adds it who draws like the second. */
  twin(first: number, second: number): Promise<Edited> {
    const like: Account = drawn(chanceOf(first), seconds());
    const one = drawn(chanceOf(second), seconds(), like.secret);
    return edited(adding([first === second ? like : { ...one, type: like.type }]));
  },

  async note(at: number, text: string): Promise<Edited> {
    const alive = (await vault.read()).accounts.filter(({ deletedAt }) => deletedAt === null);
    const id = alive.at(at)?.id ?? '';
    return edited(patching(id, seconds(), () => ({ note: text })));
  },

  items: readSynced,

  /** What the browser's account brings from other computers. */
  async arrive(set: Record<string, string>, remove: string[]): Promise<void> {
    const steps = [...(Object.keys(set).length > 0 ? [{ set }] : [])];
    await writeSynced([...steps, ...(remove.length > 0 ? [{ remove }] : [])]);
  },
};

/** What can be asked of the page. */
export type Work = typeof work;

Object.assign(globalThis, { work });
