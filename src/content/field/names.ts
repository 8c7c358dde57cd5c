// Who a page says is logging in: the answer to `fill.names`.
import { addressesIn } from '../../core/account/addresses.ts';
import type { PageNames } from '../../core/page/calls.ts';
import type { Root } from '../dom/dom.ts';
import { allIn, childrenIn, contentOf, matches, nodeTypeOf, onPath } from '../dom/dom.ts';
import { rootsOf } from '../dom/roots.ts';
import { Around } from './around.ts';
import { Seeing } from './seeing.ts';

const MOST_TYPED = 5;
const MOST_WRITTEN = 20;
const MOST_ELEMENTS = 200;
const LONGEST = 300;

/**
 * Returns the names and addresses that the page tells of who is logging in: `typed` into fields of
 * the login, `written` anywhere, and `told` beside the login. Asked only where several accounts
 * belong to the site. `codeFields` are those that could take the code. Changes nothing.
 */
export function readNames(codeFields: HTMLElement[]): PageNames {
  const roots = rootsOf(document);
  const reading = new Seeing();
  const around = new Around(codeFields, roots);
  const fields = roots.flatMap((root) => fieldsOn(root, around, reading));
  const texts = roots.flatMap((root) => textsWithAddress(root, around, reading));
  const addresses = texts.flatMap(({ text, isTold }) =>
    addressesIn(text).map((one) => ({ one, isTold })),
  );
  const elsewhere = fields.filter(({ isOwn }) => !isOwn).map(({ value }) => value);
  const written = [...addresses.map(({ one }) => one), ...elsewhere];
  return {
    typed: fields
      .filter(({ isOwn }) => isOwn)
      .map(({ value }) => value)
      .slice(0, MOST_TYPED),
    written: [...new Set(written)].slice(0, MOST_WRITTEN),
    told: [...new Set(addresses.filter(({ isTold }) => isTold).map(({ one }) => one))].slice(
      0,
      MOST_WRITTEN,
    ),
  };
}

interface Filled {
  value: string;
  /**
   * The field is in the form of the field for the code, or is read-only and belongs to the login.
   */
  isOwn: boolean;
}

// An invisible field counts only in the form of the field for the code, where a login step passes
// the name on; scripts keep other names elsewhere.
function fieldsOn(root: Root, around: Around, reading: Seeing): Filled[] {
  return allIn(root, 'input').flatMap((input) => {
    if (!(input instanceof HTMLInputElement)) return [];
    const value = input.value.trim();
    if (value === '' || value.length > LONGEST || !isForName(input, value)) return [];
    const isSeen = input.type !== 'hidden' && reading.isField(input);
    const isOwn =
      around.isBeside(input, isSeen) || (isSeen && input.readOnly && around.isTold(input));
    return isSeen || isOwn ? [{ value, isOwn }] : [];
  });
}

const DECLARED = /(?:^|\s)(?:username|email)(?:\s|$)/;
const CALLED =
  /^(?:user|login|e?mail|account|identifier)|user_?name|user_?id|login_?(?:id|name)|e_?mail$/;
const KEPT = /^(?:user(?:_?name)?|login|e_?mail|identifier)$/;

// A login step often passes the name on in a hidden field; there only the plainest field names
// count.
function isForName(input: HTMLInputElement, value: string): boolean {
  const declared = (input.getAttribute('autocomplete') ?? '').toLowerCase();
  const names = [input.getAttribute('name'), input.getAttribute('id')].map((name) =>
    (name ?? '').replaceAll('-', '_').toLowerCase(),
  );
  if (input.type === 'hidden')
    return DECLARED.test(declared) || names.some((name) => KEPT.test(name));
  if (input.type !== 'text' && input.type !== 'email') return false;
  if (declared.includes('one-time-code')) return false;
  return (
    input.type === 'email' ||
    DECLARED.test(declared) ||
    addressesIn(value).includes(value) ||
    names.some((name) => CALLED.test(name))
  );
}

const SILENT = 'script, style, noscript, template, textarea, option';

/**
 * Texts with an e-mail address, cut to 300 characters, that a person can read or a screen reader
 * says.
 */
function textsWithAddress(
  root: Root,
  around: Around,
  reading: Seeing,
): { text: string; isTold: boolean }[] {
  const elements =
    root instanceof Document ? onPath(root, "//*[text()[contains(., '@')]]") : allIn(root, '*');
  const said = elements
    .filter((element) => !matches(element, SILENT))
    .slice(0, MOST_ELEMENTS)
    .flatMap((element) => ownTexts(element).map((text) => ({ element, text })))
    .filter(({ text, element }) => addressesIn(text).length > 0 && reading.isText(element))
    .map(({ element, text }) => ({ text: text.slice(0, LONGEST), isTold: around.isTold(element) }));
  const heard = allIn(root, "[aria-label*='@']")
    .slice(0, MOST_ELEMENTS)
    .filter((element) => reading.isText(element))
    .map((element) => Element.prototype.getAttribute.call(element, 'aria-label') ?? '')
    .map((text) => ({ text: text.slice(0, LONGEST), isTold: false }));
  return [...said, ...heard];
}

// "<b>kim</b>@shop.example" is in two text nodes: then the text of the whole element is read.
function ownTexts(element: Element): string[] {
  const own = [...childrenIn(element)]
    .filter((node) => nodeTypeOf(node) === Node.TEXT_NODE)
    .map((node) => node.nodeValue ?? '')
    .filter((text) => text.includes('@'));
  const isParted = own.some((text) => /^@|@$/.test(text));
  return isParted ? [...own, contentOf(element) ?? ''] : own;
}
