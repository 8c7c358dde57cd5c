// The recovery codes that a form is about to save, wherever they come from.
import { type Signal, useSignal } from '@preact/signals';
import type { RecoveryCode } from '../../core/account/account.ts';
import { patching } from '../../core/account/edits.ts';
import type { FoundCode } from '../../core/recovery/find.ts';
import { countedText, text } from '../language/catalogue.ts';
import { sentence } from '../language/error.ts';
import { now } from '../state/clock.ts';
import { showMessage } from '../state/message.ts';
import { save } from '../state/save.ts';
import { accountById, tab } from '../state/state.ts';

/** Codes that were found, and which of them the person has ticked. */
export interface Found {
  codes: Signal<FoundCode[]>;
  /** Codes whose tick the person has changed. */
  changed: Signal<Set<string>>;
  busy: Signal<boolean>;
  /** Looks at the open page; says so where it shows no codes. */
  look(): Promise<void>;
  /** Adds those of a file or text. */
  read(source: File | string): Promise<void>;
}

/** Largest file that is read, in bytes: recovery codes take a few hundred. */
const MOST_BYTES = 1_000_000;

/** Returns the codes that a form has found, none at first. `told` is called after each change. */
export function useFound(id: string, told: () => void = () => undefined): Found {
  const codes = useSignal<FoundCode[]>([]);
  const changed = useSignal(new Set<string>());
  const busy = useSignal(false);
  const add = (some: FoundCode[], none: string): void => {
    const fresh = withoutKnown(some, knownOf(id));
    const isKnown = some.length > 0 && fresh.length === 0;
    if (fresh.length === 0) {
      showMessage({ tone: 'bad', look: true, text: isKnown ? text('recovery_known') : none });
      return;
    }
    codes.value = [...new Map([...codes.value, ...fresh].map((one) => [one.code, one])).values()];
    told();
  };
  const during = async (act: () => Promise<void>): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    try {
      await act();
    } catch (caught) {
      showMessage({ tone: 'bad', text: sentence(caught) });
    }
    busy.value = false;
  };
  return {
    codes,
    changed,
    busy,
    look: () =>
      during(async () => {
        if (!tab.value) return;
        const { codesOnPage } = await import('../../act/recovery/find.ts');
        add(await codesOnPage(tab.value), text('recovery_find_none'));
      }),
    read: (source) =>
      during(async () => {
        const { findCodesIn } = await import('../../core/recovery/find.ts');
        const isLarge = typeof source !== 'string' && source.size > MOST_BYTES;
        const said = typeof source === 'string' ? source : isLarge ? '' : await source.text();
        add(await findCodesIn(said), text('recovery_file_none'));
      }),
  };
}

/** Returns whether a code is ticked: a used one only where the person ticked it. */
export function isTicked({ code, used }: FoundCode, changed: Set<string>): boolean {
  return used === changed.has(code);
}

/** Returns those of some codes that an account does not have yet. */
export function withoutKnown(some: FoundCode[], known: RecoveryCode[]): FoundCode[] {
  const old = new Set(known.map(({ code }) => code));
  return some.filter(({ code }) => !old.has(code));
}

/** Adds codes to an account, unused, and says how many; returns whether they were saved. */
export async function saveCodes(id: string, codes: string[]): Promise<boolean> {
  let added = 0;
  const add = patching(id, now.value, (account) => {
    const fresh = withoutKnown(
      codes.map((code) => ({ code, used: false })),
      account.recoveryCodes,
    );
    added = fresh.length;
    const unused = fresh.map(({ code }) => ({ code, usedAt: null }));
    return { recoveryCodes: [...account.recoveryCodes, ...unused] };
  });
  if (!(await save(add))) return false;
  showMessage({ tone: 'good', text: countedText('recovery_saved', added) });
  return true;
}

function knownOf(id: string): RecoveryCode[] {
  return accountById(id)?.recoveryCodes ?? [];
}
