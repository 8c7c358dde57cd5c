// Sealed drafts of forms, in session memory.
import { readDrafts, writeDrafts } from '../../browser/storage/drafts.ts';
import { exclusive } from '../../browser/storage/locks.ts';
import { type Bytes, fromBase64 } from '../../core/bytes/base64.ts';
import { openDraft, sealDraft } from '../../core/vault/draft.ts';
import { seconds } from './seconds.ts';
import { currentSession, whileOpen } from './session.ts';

/**
 * How many drafts are kept (the newest), and the longest in UTF-16 units; the browser's session
 * memory holds 10 MB in all.
 */
const MOST = 20;
const MOST_LETTERS = 200_000;

/**
 * Keeps what was typed into a form and not saved, sealed under the data key in session memory,
 * until the vault locks; `null`, or a text of more than 200,000 characters, removes the draft.
 * Refuses `vault_locked`.
 */
export async function keepDraft(name: string, text: string | null): Promise<void> {
  const dataKey = await sessionKey();
  const isKept = dataKey !== null && text !== null && text.length <= MOST_LETTERS;
  const sealed = isKept ? await sealDraft(text, name, dataKey) : null;
  // Two windows that type at once keep both drafts.
  await exclusive('drafts', async () => {
    const all = await readDrafts();
    const others = all.filter(([other]) => other !== name);
    if (sealed === null && others.length === all.length) return;
    const kept: typeof all = sealed === null ? others : [...others, [name, sealed]];
    await whileOpen(
      () => writeDrafts(kept.slice(-MOST)),
      () => writeDrafts([]),
    );
  });
}

/**
 * Returns what was typed into a form and not saved, or `null` where there is nothing or the vault
 * is locked.
 */
export async function draftOf(name: string): Promise<string | null> {
  const [, sealed] = (await readDrafts()).find(([other]) => other === name) ?? [];
  if (sealed === undefined) return null;
  const dataKey = await sessionKey();
  return dataKey && openDraft(sealed, name, dataKey);
}

/** Returns the names of all drafts that `draftOf` returns, the newest first. */
export async function namesOfDrafts(): Promise<string[]> {
  const names = (await readDrafts()).map(([name]) => name).reverse();
  const texts = await Promise.all(names.map(draftOf));
  return names.filter((_, at) => texts[at] !== null);
}

async function sessionKey(): Promise<Bytes | null> {
  const sitting = await currentSession(seconds());
  return sitting && fromBase64(sitting.session.key);
}
