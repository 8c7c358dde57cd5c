// Drafts of forms: what was typed and not saved survives a closed popup.
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { draftOf, keepDraft, namesOfDrafts } from '../../vault/vault.ts';

/** The texts of a form, by field name. */
export type Fields = Record<string, string>;

/** Keeps what is typed into a form until it is saved or discarded, or the vault locks. */
export interface Draft {
  /** Whether something is typed and not saved. */
  unsaved: Signal<boolean>;
  /** Whether that was typed before the form was opened this time. */
  restored: Signal<boolean>;
  /** Keeps the form's texts; `null` once they are saved, or nothing is typed. */
  write(fields: Fields | null): void;
}

/**
 * Returns the draft of a form by its name. `restore` gets what was typed before, unless something
 * has been typed by then.
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
 * Keeps the draft of a form, the newest text of each form, one after the other; resolves when all
 * are kept. Never rejects: a draft that cannot be kept is lost with its window.
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
      // The text is still in the form.
    }
  }
  writing = null;
}

/** Returns the names of the forms with something typed and not saved, the newest first. */
export async function draftNames(): Promise<string[]> {
  // A form that was saved a moment ago must not be among them.
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
