import { randomBytes, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

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

/** Returns a new person with a secret and recovery codes of their own. */
export function newPerson(name: string, email: string): Person {
  return {
    name,
    email,
    password: '',
    secret: new Secret({ buffer: bytes(20) }),
    enrolled: false,
    lastStep: 0,
    recoveryCodes: new Map(Array.from({ length: 8 }, () => [recoveryCode(), 'unused'])),
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
  const code = typed.trim().toUpperCase();
  if (person.recoveryCodes.get(code) !== 'unused') return false;
  person.recoveryCodes.set(code, 'used');
  return true;
}

const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

function recoveryCode(): string {
  const group = (): string =>
    Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${group()}-${group()}`;
}

function bytes(count: number): ArrayBuffer {
  return new Uint8Array(randomBytes(count)).buffer;
}
