// Opens the vault with the password.
import { exclusive } from '../../browser/storage/locks.ts';
import type { Contents } from '../../core/account/account.ts';
import type { Bytes } from '../../core/bytes/base64.ts';
import { Refusal } from '../../core/refusal.ts';
import { successor, VERSION } from '../../core/vault/envelope.ts';
import { isOutdated } from '../../core/vault/kdf.ts';
import { authenticates, seal } from '../../core/vault/seal.ts';
import type { PasswordSlot } from '../../core/vault/slot.ts';
import { unwrapPassword } from '../../core/vault/wrap.ts';
import { prepareKdf, stretch } from '../kdf/kdf.ts';
import { keepSnapshot } from '../kept/snapshot.ts';
import { counted, type Right } from '../password/throttle.ts';
import { type Copy, intactCopies, readCopies, whyNone } from '../record/copies.ts';
import { type Opened, openAhead, openBest, startOpened } from '../record/open.ts';
import { seconds } from '../session/seconds.ts';
import { store } from '../write/store.ts';
import { rewrap } from './rewrap.ts';

/**
 * Opens the vault with the password and starts the session. Refuses `password_wrong`,
 * `password_wait`, `vault_*`, `kdf_*`; rejects with the signal's reason when it is aborted.
 */
export async function unlock(
  password: string,
  signal?: AbortSignal,
  now = seconds(),
): Promise<Contents> {
  prepareKdf();
  const { answer, forgotten } = await triedKey(password, now, signal);
  const { slot, dataKey, copies } = answer;
  const ahead = openAhead(dataKey, copies);
  const contents = await exclusive('vault', async () => {
    const opened = await openBest(dataKey, await readCopies(copies), ahead);
    if (!opened) throw new Refusal('vault_damaged', { part: 'sealed' });
    await startOpened(opened, now);
    return stepped(opened, now);
  }).finally(() => dataKey.fill(0));
  await forgotten;
  // Stronger KDF parameters are stored in the background; if that fails, the next unlock tries
  // again.
  if (isOutdated(slot.kdf)) void rewrap(password, slot, now).catch(() => undefined);
  return contents;
}

// Stores a record of an earlier format version in today's, and keeps the old one as a snapshot; if
// that fails, the next change does it.
async function stepped(opened: Opened, now: number): Promise<Contents> {
  const { contents, envelope, dataKey, text, contested } = opened;
  if (envelope.version === VERSION || contested) return contents;
  try {
    await keepSnapshot('step', now);
    return await store(await seal(contents, dataKey, successor(envelope)), dataKey, text);
  } catch {
    return contents;
  }
}

/**
 * Returns the stored vault's data key like `keyOf`; wrong passwords are counted, and
 * `password_wait` is refused while a pause runs.
 */
export async function guardedKey(
  password: string,
  now: number,
  signal?: AbortSignal,
): Promise<SlotKey> {
  const { answer, forgotten } = await triedKey(password, now, signal);
  await forgotten;
  return answer;
}

type Tried = SlotKey & { copies: Copy[] };

function triedKey(
  password: string,
  now: number,
  signal: AbortSignal | undefined,
): Promise<Right<Tried>> {
  const reading = readCopies();
  reading.catch(() => undefined);
  return counted(now, async () => {
    const copies = await reading;
    return { ...(await keyOf(password, copies, signal)), copies };
  });
}

/** A data key, and the password slot that gave it. */
export interface SlotKey {
  slot: PasswordSlot;
  dataKey: Bytes;
}

/**
 * Returns the data key of the copy with the highest generation that the password opens. Refuses
 * `vault_newer` as soon as one copy has a later format version, `password_wrong` when no slot
 * opens, `vault_missing`, `vault_unreadable` or `vault_damaged` when no copy is intact, and `kdf_*`
 * for parameters that must not run.
 */
export async function keyOf(
  password: string,
  copies: Copy[],
  signal?: AbortSignal,
): Promise<SlotKey> {
  const newer = copies.find(({ refusal }) => refusal?.code === 'vault_newer');
  if (newer?.refusal) throw newer.refusal;
  const intact = intactCopies(copies);
  if (intact.length === 0) throw whyNone(copies);
  const runs = new Map<string, Promise<Bytes>>();
  const refusals: Refusal[] = [];
  for (const { envelope } of intact) {
    for (const slot of envelope.slots) {
      if (slot.type !== 'password') continue;
      try {
        const dataKey = await unwrapPassword(slot, await stretchedOnce(slot), envelope.id);
        if (dataKey && (await authenticates(envelope, dataKey))) return { slot, dataKey };
        refusals.push(
          dataKey ? new Refusal('vault_damaged', { part: 'mac' }) : new Refusal('password_wrong'),
        );
      } catch (caught) {
        if (!(caught instanceof Refusal)) throw caught;
        refusals.push(caught);
      }
    }
  }
  throw refusals[0] ?? new Refusal('vault_damaged', { part: 'slots' });

  // Copies mostly share one slot, and each derivation takes half a second.
  function stretchedOnce({ kdf }: PasswordSlot): Promise<Bytes> {
    const name = JSON.stringify(kdf);
    const run = runs.get(name) ?? stretch(password, kdf, signal);
    runs.set(name, run);
    return run;
  }
}
