// What a text is shaped like, if it could be a recovery code at all.

/** Signs between the groups of a code. */
const CODE = /^[A-Za-z0-9]+(?:[-–—‑_.:/ ][A-Za-z0-9]+)*$/;
/** Base64, which ends or is sprinkled with other signs. */
const BASE64 = /^(?=.*[+/=])[A-Za-z0-9+/]{8,}={0,2}$/;
const WORDS =
  /^\p{L}{3,10}(?:([- _.])(?:\p{L}{3,10}|\d{1,5}))(?:\1(?:\p{L}{3,10}|\d{1,5})){0,22}$/u;

/** Dates, times, versions, addresses, amounts and telephone numbers. */
const OTHERS = [
  /^(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])(?:[T ].*)?$/,
  /^(?:0?[1-9]|[12]\d|3[01])[-./ ](?:0?[1-9]|1[0-2])[-./ ](?:19|20)?\d\d(?: .*)?$/,
  /^(?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])[-./](?:19|20)\d\d(?: .*)?$/,
  /^\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]m)?$/i,
  /^v?\d+(?:\.\d+){1,3}$/,
  /^(?:\d{1,3}\.){3}\d{1,3}$/,
  /^\d{1,3}(?:\.\d{3})+(?:,\d\d)?$/,
  /^\d{1,3}(?: \d{3})*[.,]\d\d$/,
  /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/i,
  /^(?:www\.|https?:)|\.(?:com|org|net|example|no|ru|si|vn|cn|io|txt|pdf|html?)$/i,
  /^(?:\d{1,2} )?\p{L}{3,9}\.? \d{1,2}(?:,? (?:19|20)\d\d)?$/u,
  /^\p{L}{3,9}\.? (?:19|20)\d\d$/u,
  /^\d{1,2}\.? \p{L}{3,9}\.?(?: (?:19|20)\d\d)?$/u,
];

const FEWEST = 5;
const MOST = 80;

/**
 * Returns the shape of a text that could be a code: the lengths and signs of its groups, such as
 * `xxxx-xxxx`, or `null`.
 */
export function shapeOf(text: string): string | null {
  if (!CODE.test(text) && !BASE64.test(text)) return null;
  const letters = text.replace(/[^A-Za-z0-9]/g, '');
  if (letters.length < FEWEST || letters.length > MOST) return null;
  if (new Set(letters.toLowerCase()).size < 3) return null;
  if (OTHERS.some((other) => other.test(text))) return null;
  const groups = text.split(/[^A-Za-z0-9]+/);
  if (groups.length > 1 && !BASE64.test(text) && !isGrouped(groups, text)) return null;
  return BASE64.test(text) ? `base64 ${text.length}` : text.replace(/[A-Za-z0-9]/g, 'x');
}

// Groups with spaces between them are equally long, but for a shorter last one.
function isGrouped(groups: string[], text: string): boolean {
  if (groups.length > 16) return false;
  if (!text.includes(' ')) return true;
  const [first = ''] = groups;
  const last = groups.at(-1) ?? '';
  return (
    /^[A-Za-z0-9 ]+$/.test(text) &&
    first.length >= 2 &&
    first.length <= 8 &&
    last.length <= first.length &&
    groups.slice(0, -1).every((group) => group.length === first.length)
  );
}

/** Returns the shape of words or words and numbers that could be one code, or `null`. */
export function wordsShapeOf(text: string): string | null {
  if (!WORDS.test(text) || text.length > 200) return null;
  const [, sign = ' '] = WORDS.exec(text) ?? [];
  const groups = text.split(sign);
  const words = groups.filter((group) => !/\d/.test(group));
  // "session.revoked" and "user_id" are the names of things.
  if (/[._]/.test(sign) && groups.length < 3) return null;
  if (words.length < 2 || (sign === ' ' && (words.length < 3 || text !== text.toLowerCase())))
    return null;
  return `words${sign}${groups.map((group) => (/\d/.test(group) ? 'd' : 'w')).join('')}`;
}

/** Returns whether a text has a digit beside letters, or is long: what no word of a language has. */
export function isMixed(text: string): boolean {
  return /\d/.test(text) && /[A-Za-z]/.test(text);
}

/** Returns the letters and digits of a code. */
export function lettersIn(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '');
}
