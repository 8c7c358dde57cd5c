// Passkeys as the person uses them: made, asked for, taken back.
import { askPasskey, forgetPasskey, makePasskey } from '../../browser/passkey.ts';
import { rememberPasskeysRefused } from '../../browser/storage/refused.ts';
import type { Contents } from '../../core/account/account.ts';
import { type Bytes, fromBase64, toBase64 } from '../../core/bytes/base64.ts';
import { Refusal, refusalCode } from '../../core/refusal.ts';
import {
  addPasskey,
  confirmPassword,
  MOST_PASSKEYS,
  type Passkey,
  passkeys,
  removePasskey,
  unlockWithPasskey,
} from '../../vault/vault.ts';

/**
 * Has a passkey made that opens the vault beside the password. Asks for the password first, since
 * an open vault must not be enough to put one's own key on it. A passkey that the vault could not
 * take is reported to the browser as unknown. Refuses like `confirmPassword`, `makePasskey` and
 * `addPasskey`, and `passkey_many`.
 */
export async function setUpPasskey(password: string, name: string): Promise<void> {
  await confirmPassword(password);
  const known = await passkeys();
  if (known.length >= MOST_PASSKEYS) throw new Refusal('passkey_many');
  const prfSalt = crypto.getRandomValues(new Uint8Array(32));
  const made = await makePasskey(name, prfSalt, known.map(idOf)).catch(async (caught) => {
    // Found out by trying: a browser may say that it can, and then refuse.
    if (refusalCode(caught) === 'passkey_impossible') await rememberPasskeysRefused();
    throw caught;
  });
  const { credential, secret } = made;
  try {
    const stored = { secret, credential: toBase64(credential), prfSalt: toBase64(prfSalt) };
    await addPasskey(stored, name);
  } catch (caught) {
    await forgetPasskey(credential);
    throw caught;
  } finally {
    secret.fill(0);
  }
}

/**
 * Opens the vault with whichever of its passkeys answers. Refuses like `askPasskey` and
 * `unlockWithPasskey`; rejects with the signal's reason when it is aborted.
 */
export async function unlockByPasskey(signal: AbortSignal): Promise<Contents> {
  const known = await passkeys();
  const { credential, secret } = await askPasskey(
    known.map((passkey) => ({
      credential: idOf(passkey),
      prfSalt: fromBase64(passkey.prfSalt) ?? new Uint8Array(),
    })),
    signal,
  );
  return unlockWithPasskey(toBase64(credential), secret);
}

/**
 * Takes a passkey's way in back, and reports it to the browser as unknown. Refuses like
 * `removePasskey`.
 */
export async function takePasskeyBack(password: string, passkey: Passkey): Promise<Contents> {
  const contents = await removePasskey(password, passkey.id);
  await forgetPasskey(idOf(passkey));
  return contents;
}

/** Reports these passkeys to the browser as unknown, as after everything was erased. */
export async function forgetPasskeys(gone: Passkey[]): Promise<void> {
  for (const passkey of gone) await forgetPasskey(idOf(passkey));
}

function idOf({ credential }: Passkey): Bytes {
  return fromBase64(credential) ?? new Uint8Array();
}
