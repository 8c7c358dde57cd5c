// The states that the storage of an extension went through, out of its current and older values.
import { parsedJson } from '../draft/entries.ts';
import type { StoredValue } from '../leveldb/values.ts';
import type { Held, KnownStore } from './known.ts';

/** What a store held: texts of JSON by key. */
type Texts = Map<string, string>;

/** Current and older states of a storage, each parsed only when asked for. */
export interface States {
  current(): Held;
  /**
   * The newest first, each with every account that it ever held beside the same frame; what the
   * current state holds is left out.
   */
  older: (() => Held)[];
}

interface State {
  frame: Texts;
  accounts: Set<string>;
}

/** Older states that are looked at: the newest of more. */
const MOST_STATES = 2000;
/** Accounts of all older states together: beyond, the older half of the states is left out. */
const MOST_ACCOUNTS = 500_000;

/** Returns the states of a known storage. Values stored in one step belong to one state. */
export function statesOf(values: readonly StoredValue[], store: KnownStore): States {
  const frame: Texts = new Map();
  const accounts: Texts = new Map();
  let older: State[] = [];
  let count = 0;
  let isNew = true;
  const end = (added: readonly string[]): void => {
    const state = older.at(-1);
    const texts = isNew || !state ? [...accounts.values()] : added;
    count += texts.length;
    if (isNew || !state) older.push({ frame: new Map(frame), accounts: new Set(texts) });
    else
      for (const text of texts) {
        // What was stored last stands last.
        state.accounts.delete(text);
        state.accounts.add(text);
      }
    if (older.length > 2 * MOST_STATES || count > MOST_ACCOUNTS) {
      older = older.slice(Math.floor(older.length / 2));
      count = older.reduce((sum, { accounts: { size } }) => sum + size, 0);
    }
    isNew = false;
  };
  const text = new TextDecoder();
  let added: string[] = [];
  for (const [at, { key, value, step }] of values.entries()) {
    const written = value && text.decode(value);
    const role = written === null ? null : store.roleOf(key, parsedJson(written));
    if (role !== 'account') accounts.delete(key);
    if (role === null || role === 'account') isNew = frame.delete(key) || isNew;
    if (written !== null && role === 'account') {
      accounts.set(key, written);
      added.push(written);
    } else if (written !== null && role !== null && frame.get(key) !== written) {
      frame.set(key, written);
      isNew = true;
    }
    if (values[at + 1]?.step === step) continue;
    if (isNew || added.length > 0) end(added);
    added = [];
  }
  const last = new Set(accounts.values());
  return {
    current: () => heldIn(frame, accounts),
    older: older
      .slice(-MOST_STATES)
      .reverse()
      .filter((state) => differs(state, frame, last))
      .map((state) => () => {
        const left = [...state.accounts].filter((one) => !last.has(one)).reverse();
        return heldIn(
          state.frame,
          new Map(left.map((one, at) => [`${at} of an older state`, one])),
        );
      }),
  };
}

// A state that differs by nothing but what the current one holds as well tells nothing new.
function differs(state: State, frame: Texts, last: ReadonlySet<string>): boolean {
  const isSame =
    state.frame.size === frame.size &&
    [...state.frame].every(([key, written]) => frame.get(key) === written);
  const { accounts } = state;
  if ([...accounts].some((one) => !last.has(one))) return true;
  // Accounts that stand in the frame itself.
  return !isSame && accounts.size === 0 && state.frame.size > 0;
}

function heldIn(frame: Texts, accounts: Texts): Held {
  return Object.fromEntries(
    [...frame, ...accounts].map(([key, written]) => [key, parsedJson(written)]),
  );
}
