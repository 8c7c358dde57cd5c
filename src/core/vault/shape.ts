// Checks of the types of parsed JSON.
import { fromBase64 } from '../bytes/base64.ts';

/** Returns whether a value is a JSON object, neither an array nor `null`. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns whether a value is a whole number from 0 to 2^53 - 1, and not -0. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0 && !Object.is(value, -0);
}

/** Returns whether a value is canonical base64 (RFC 4648 §4) of exactly that many bytes. */
export function isBase64(value: unknown, bytes: number): value is string {
  if (typeof value !== 'string' || value.length !== 4 * Math.ceil(bytes / 3)) return false;
  return fromBase64(value)?.length === bytes;
}

/** Returns whether a value is a UUID in lower case (RFC 9562 §4). */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}

/** Returns a value after freezing it and all that it holds, but for bytes, which cannot be. */
export function frozen<T extends object | null>(value: T): T {
  if (value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) if (typeof inner === 'object') frozen(inner);
  return Object.freeze(value);
}
