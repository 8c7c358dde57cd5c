import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { foldedRecovery, newRecoveryCodes } from './recovery.ts';
import type { Layout } from './variant.ts';

/**
 * What a site keeps of one person who signed up. Lives in memory only, as everything of the demo
 * site.
 */
export interface Person {
  name: string;
  email: string;
  password: string;
  /** Made when the enrollment page is first shown; counts only once `enrolled`. */
  secret: Secret;
  enrolled: boolean;
  /** The newest time step whose code was accepted: RFC 6238 §5.2 wants each code accepted once. */
  lastStep: number;
  recoveryCodes: Map<string, 'unused' | 'used'>;
}

/**
 * Returns a new person with a secret and recovery codes of their own, the latter as sites of that
 * layout make them.
 */
export function newPerson(name: string, email: string, layout: Layout | null = null): Person {
  return {
    name,
    email,
    password: '',
    secret: new Secret({ buffer: bytes(20) }),
    enrolled: false,
    lastStep: 0,
    recoveryCodes: new Map(newRecoveryCodes(layout).map((code) => [code, 'unused'])),
  };
}

const PERIOD = 30;

/**
 * Judges a code with an implementation that is not ours, one step of drift allowed. `now` in
 * seconds since 1970.
 */
export function judgeCode(
  person: Person,
  typed: string,
  now: number,
): 'accepted' | 'wrong' | 'used' {
  const totp = new TOTP({ secret: person.secret, algorithm: 'SHA1', digits: 6, period: PERIOD });
  const delta = totp.validate({
    token: typed.replace(/\s/g, ''),
    timestamp: now * 1000,
    window: 1,
  });
  if (delta === null) return 'wrong';
  const step = Math.floor(now / PERIOD) + delta;
  if (step <= person.lastStep) return 'used';
  person.lastStep = step;
  return 'accepted';
}

/** Takes a recovery code; each works once. */
export function takeRecoveryCode(person: Person, typed: string): boolean {
  const wanted = foldedRecovery(typed);
  const code = [...person.recoveryCodes.keys()].find((one) => foldedRecovery(one) === wanted);
  if (code === undefined || person.recoveryCodes.get(code) !== 'unused') return false;
  person.recoveryCodes.set(code, 'used');
  return true;
}

function bytes(count: number): ArrayBuffer {
  return new Uint8Array(randomBytes(count)).buffer;
}
