// Links, setup keys and names on a page that tell of a code.
import { plusIn } from '../../../core/uri/plus.ts';
import { isOtpauth, isWholeLink } from '../../../core/uri/scheme.ts';
import type { Seen } from './walk.ts';

const ATTRIBUTES = [
  'href',
  'value',
  'data-uri',
  'data-url',
  'data-href',
  'data-otpauth',
  'data-qr',
  'data-text',
];
const LONGEST_URI = 8192;

/** Returns the otpauth URI in an element's text, link, field or picture address, or `null`. */
export function uriOf({ element }: Seen): string | null {
  if (element.localName === 'img') return fromAddress(element.getAttribute('src') ?? '');
  const written = fromText(element.firstChild);
  if (written || !element.hasAttributes()) return written;
  for (const name of ATTRIBUTES) {
    const value =
      name === 'value' && 'value' in element ? element.value : element.getAttribute(name);
    if (typeof value === 'string' && value.length < LONGEST_URI && isOtpauth(value))
      return value.trim();
  }
  return null;
}

function fromText(node: Node | null): string | null {
  if (node?.nodeType !== Node.TEXT_NODE) return null;
  const text = node.nodeValue ?? '';
  return text.length < LONGEST_URI && isWholeLink(text) ? text.trim() : null;
}

// Some sites let a picture service draw the code: then the URI is a parameter of the picture's
// address.
function fromAddress(address: string): string | null {
  if (address.length > LONGEST_URI || !/otpauth/i.test(address)) return null;
  const parameters = address.split(/[?&#]/).filter((one) => one.includes('='));
  const parameter = parameters.map((one) => one.slice(one.indexOf('=') + 1)).find(isOtpauth);
  if (!parameter) return null;
  try {
    const isForm = plusIn(parameter) !== 'plus';
    return decodeURIComponent(isForm ? parameter.replaceAll('+', '%20') : parameter);
  } catch {
    return null;
  }
}

const NAMED = /(?<![a-z0-9])qr|qr[-_]?code|barcode|totp|2fa|authenticator/i;
const NAMES = ['id', 'class', 'alt', 'title', 'aria-label', 'src', 'data-testid'];

/**
 * Returns whether the page itself names an element, or its parent, like a code (id, class, `alt`
 * and the like).
 */
export function isNamed(element: Element): boolean {
  return [element, element.parentElement].some((one) =>
    NAMES.some((name) => NAMED.test((one?.getAttribute(name) ?? '').slice(0, LONGEST_URI))),
  );
}

const GROUPED = /(?:^|[\s:])([A-Z2-7]{4}([ -])(?:[A-Z2-7]{4}\2){2,30}[A-Z2-7]{2,4})(?=$|[\s.,;])/gi;
const JOINED = /(?:^|[\s:])([A-Z2-7]{16,128})(?=$|[\s.,;=])/gi;

/**
 * Returns the setup key in an element's own text or field ("can't scan? enter this key"), or
 * `null`: at least 80 bits of Base32, in groups of four or in one piece, that cannot be words.
 */
export function keyOf({ element }: Seen): string | null {
  const text =
    'value' in element && typeof element.value === 'string' ? element.value : ownText(element);
  if (text.length < 16 || text.length > 300) return null;
  const grouped = [...text.matchAll(GROUPED)];
  const all = grouped.length > 0 ? grouped : [...text.matchAll(JOINED)];
  const [[, key] = []] = all;
  // Several are a list of something else, such as recovery codes.
  return all.length === 1 &&
    key &&
    /[a-z]/i.test(key) &&
    (/[2-7]/.test(key) || (key === key.toUpperCase() && !key.includes(' ')))
    ? key
    : null;
}

function ownText(element: Element): string {
  if (element.childElementCount > 8) return '';
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue;
  return text.trim();
}
