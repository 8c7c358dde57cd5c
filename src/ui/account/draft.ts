import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { draftOf, keepDraft, namesOfDrafts } from '../../vault/vault.ts';

/** What stands in a form, by field. */
export type Fields = Record<string, string>;

/** How a form keeps what is typed into it until that is saved, discarded or the vault locks. */
export interface Draft {
  /** There is something typed that is not saved. */
  unsaved: Signal<boolean>;
  /** It was typed before the form was opened this time. */
  restored: Signal<boolean>;
  /** Keeps what stands in the form now; `null` once that is what is saved, or nothing. */
  write(fields: Fields | null): void;
}

/**
 * Returns the draft of a form by its name; `restore` gets what was typed before, unless something
 * was typed in the meantime.
 */
export function useDraft(name: string, restore: (fields: Fields) => void): Draft {
  const unsaved = useSignal(false);
  const restored = useSignal(false);
  const isWritten = useRef(false);
  useEffect(() => {
    let isOpen = true;
    void readDraft(name).then((fields) => {
      if (!isOpen || isWritten.current || fields === null) return;
      unsaved.value = true;
      restored.value = true;
      restore(fields);
    });
    return () => {
      isOpen = false;
    };
  }, [name]);
  return {
    unsaved,
    restored,
    write: (fields) => {
      isWritten.current = true;
      unsaved.value = fields !== null;
      if (fields === null) restored.value = false;
      void writeDraft(name, fields);
    },
  };
}

const waiting = new Map<string, Fields | null>();
let writing: Promise<void> | null = null;

/**
 * Writes the newest of what waits, one after the other; resolves when nothing waits any more. A
 * draft that cannot be kept is lost with the window.
 */
export function writeDraft(name: string, fields: Fields | null): Promise<void> {
  waiting.set(name, fields);
  writing ??= writeAll();
  return writing;
}

async function writeAll(): Promise<void> {
  for (const [name, fields] of waiting) {
    waiting.delete(name);
    try {
      await keepDraft(name, fields && JSON.stringify(fields));
    } catch {
      // It still stands in the form.
    }
  }
  writing = null;
}

/** Returns the names of the forms in which something typed waits, the newest first. */
export async function draftNames(): Promise<string[]> {
  // What was saved a moment ago waits no more.
  await writing;
  try {
    return await namesOfDrafts();
  } catch {
    return [];
  }
}

async function readDraft(name: string): Promise<Fields | null> {
  try {
    const text = await draftOf(name);
    return text === null ? null : fieldsIn(JSON.parse(text));
  } catch {
    return null;
  }
}

function fieldsIn(value: unknown): Fields | null {
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(
    Object.entries(value).filter(
      (field): field is [string, string] => typeof field[1] === 'string',
    ),
  );
}
