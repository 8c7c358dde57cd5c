// Passkeys of the browser: WebAuthn level 3 with its PRF extension (section 10.1.4).
import type { Bytes } from '../core/bytes/base64.ts';
import { Refusal } from '../core/refusal.ts';

// A person has to look for a key, plug it in and touch it.
const PATIENCE_MS = 120_000;
// Nobody can have cancelled anything by then: the browser itself found nothing that could answer.
const AT_ONCE_MS = 250;
// ES256, EdDSA and RS256 (RFC 9053): what authenticators speak. The signature is never looked at.
const ALGORITHMS = [-7, -8, -257];

/** A passkey that was just made: `secret` is its PRF output for the salt that was asked for. */
export interface MadePasskey {
  credential: Bytes;
  secret: Bytes;
}

/**
 * Has the browser make a passkey for this extension; only within a press, as the browser asks the
 * person. `name` is what lists of passkeys show, `prfSalt` 32 bytes, `known` the ids of those that
 * the vault has. Some authenticators tell the secret only when they are asked once more.
 * Refuses `passkey_impossible` when the browser gives extensions none, `passkey_without_prf` when
 * the authenticator lacks PRF, `passkey_known`, `passkey_cancelled`, `passkey_timeout`,
 * `passkey_none`; rejects with the signal's reason when it is aborted.
 */
export async function makePasskey(
  name: string,
  prfSalt: Bytes,
  known: Bytes[],
  signal?: AbortSignal,
): Promise<MadePasskey> {
  const user = { id: random(), name, displayName: name };
  const made = await asked(signal, (within) =>
    navigator.credentials.create({
      ...within,
      publicKey: {
        // Without an id, the relying party is the origin of this extension.
        rp: { name: 'Latchkey' },
        user,
        challenge: random(),
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
        // Phones and password managers know PRF for discoverable ones only, and whoever erases
        // Latchkey finds those in the browser's list; a key without room makes another.
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        excludeCredentials: known.map(described),
        timeout: PATIENCE_MS,
        extensions: { prf: { eval: { first: prfSalt } } },
      },
    }),
  );
  const credential = new Uint8Array(made.rawId);
  const { prf } = made.getClientExtensionResults();
  const secret = secretIn(prf);
  if (secret) return { credential, secret };
  try {
    if (prf?.enabled !== true) throw new Refusal('passkey_without_prf');
    return { credential, secret: (await askPasskey([{ credential, prfSalt }], signal)).secret };
  } catch (caught) {
    await forgetPasskey(credential);
    throw caught;
  }
}

/**
 * Asks for any of these passkeys, and returns the one that answered with its secret. Refuses
 * `passkey_impossible`, `passkey_without_prf`, `passkey_cancelled`, `passkey_timeout`, and
 * `passkey_none` when the browser found none of them at once; rejects with the signal's reason when
 * it is aborted.
 */
export async function askPasskey(
  passkeys: { credential: Bytes; prfSalt: Bytes }[],
  signal?: AbortSignal,
): Promise<MadePasskey> {
  const salts = passkeys.map(({ credential, prfSalt }) => [url(credential), { first: prfSalt }]);
  const got = await asked(signal, (within) =>
    navigator.credentials.get({
      ...within,
      publicKey: {
        challenge: random(),
        allowCredentials: passkeys.map(({ credential }) => described(credential)),
        // An authenticator has another secret for people whom it did not verify.
        userVerification: 'required',
        timeout: PATIENCE_MS,
        extensions: { prf: { evalByCredential: Object.fromEntries(salts) } },
      },
    }),
  );
  const secret = secretIn(got.getClientExtensionResults().prf);
  if (!secret) throw new Refusal('passkey_without_prf');
  return { credential: new Uint8Array(got.rawId), secret };
}

/**
 * Tells the browser that a passkey opens nothing any more, so that its lists hide or delete it;
 * never rejects. Most authenticators go on holding it.
 */
export async function forgetPasskey(credential: Bytes): Promise<void> {
  const { PublicKeyCredential: known } = globalThis as {
    PublicKeyCredential?: {
      signalUnknownCredential?(of: { rpId: string; credentialId: string }): Promise<void>;
    };
  };
  const unknown = { rpId: location.hostname, credentialId: url(credential) };
  await known?.signalUnknownCredential?.(unknown).catch(() => undefined);
}

type Within = { signal?: AbortSignal };

async function asked(
  signal: AbortSignal | undefined,
  ask: (within: Within) => Promise<Credential | null>,
): Promise<PublicKeyCredential> {
  if (typeof PublicKeyCredential === 'undefined') throw new Refusal('passkey_impossible');
  const begun = performance.now();
  try {
    const answer = await ask(signal ? { signal } : {});
    if (answer instanceof PublicKeyCredential) return answer;
    throw new Refusal('passkey_none');
  } catch (caught) {
    if (signal?.aborted) throw signal.reason;
    throw refusalOf(caught, performance.now() - begun);
  }
}

// The browser calls by one name what was cancelled, what ran out of time and what it never found,
// so that sites learn nothing (WebAuthn level 3, section 14.5.2). The time that passed tells us.
function refusalOf(caught: unknown, tookMs: number): unknown {
  const name = caught instanceof DOMException ? caught.name : '';
  if (name === 'SecurityError') return new Refusal('passkey_impossible');
  if (name === 'InvalidStateError') return new Refusal('passkey_known');
  if (name === 'TimeoutError') return new Refusal('passkey_timeout');
  if (name === 'ConstraintError' || name === 'NotSupportedError')
    return new Refusal('passkey_none');
  if (name !== 'NotAllowedError' && name !== 'AbortError') return caught;
  if (tookMs < AT_ONCE_MS) return new Refusal('passkey_none');
  return new Refusal(tookMs < PATIENCE_MS ? 'passkey_cancelled' : 'passkey_timeout');
}

function secretIn(prf: AuthenticationExtensionsPRFOutputs | undefined): Bytes | null {
  const first = prf?.results?.first;
  if (first === undefined) return null;
  const bytes = first instanceof ArrayBuffer ? new Uint8Array(first) : bytesOf(first);
  return bytes.length === 32 ? bytes : null;
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Bytes {
  return new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
}

function described(id: Bytes): PublicKeyCredentialDescriptor {
  return { type: 'public-key', id };
}

function random(): Bytes {
  return crypto.getRandomValues(new Uint8Array(32));
}

function url(bytes: Bytes): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
