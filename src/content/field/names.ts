import { addressesIn } from '../../core/account/addresses.ts';
import type { PageNames } from '../../core/page.ts';
import { allIn, childrenIn, contentOf, isLaidOut, matches, nodeTypeOf, onPath } from '../dom.ts';
import { type Root, rootsOf } from '../roots.ts';

const MOST_TYPED = 5;
const MOST_WRITTEN = 20;
const MOST_ELEMENTS = 200;
const LONGEST = 300;

/**
 * Returns who the page says is logging in; asked only where several accounts belong to its site.
 * Changes nothing.
 */
export function readNames(): PageNames {
  const roots = rootsOf(document);
  const typed = roots.flatMap(typedOn).slice(0, MOST_TYPED);
  const written = roots.flatMap(textsWithAddress).flatMap(addressesIn);
  return { typed, written: [...new Set(written)].slice(0, MOST_WRITTEN) };
}

function typedOn(root: Root): string[] {
  return allIn(root, 'input').flatMap((input) => {
    if (!(input instanceof HTMLInputElement)) return [];
    const value = input.value.trim();
    return value !== '' && value.length <= LONGEST && isForName(input, value) ? [value] : [];
  });
}

const DECLARED = /(?:^|\s)(?:username|email)(?:\s|$)/;
const CALLED = /^(?:user|login|e?mail|account|identifier)|user_?name|user_?id|login_?(?:id|name)|e_?mail$/;
const KEPT = /^(?:user(?:_?name)?|login|e_?mail|identifier)$/;

// A login step often hands the name on in a field that nobody sees; of those only the plainest
// names count.
function isForName(input: HTMLInputElement, value: string): boolean {
  const declared = (input.getAttribute('autocomplete') ?? '').toLowerCase();
  const names = [input.getAttribute('name'), input.getAttribute('id')].map((name) =>
    (name ?? '').replaceAll('-', '_').toLowerCase(),
  );
  if (input.type === 'hidden') return DECLARED.test(declared) || names.some((name) => KEPT.test(name));
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

/** Short texts that have the sign of an address in them, as a person can read or hear them. */
function textsWithAddress(root: Root): string[] {
  const elements =
    root instanceof Document ? onPath(root, "//*[text()[contains(., '@')]]") : allIn(root, '*');
  const labelled = allIn(root, "[aria-label*='@'], [title*='@']").slice(0, MOST_ELEMENTS);
  const said = elements
    .filter((element) => !matches(element, SILENT))
    .slice(0, MOST_ELEMENTS)
    .filter(isLaidOut)
    .flatMap(ownTexts);
  return [...said, ...labelled.filter(isLaidOut).flatMap(attributesOf)].map((text) => text.slice(0, LONGEST));
}

// "<b>kim</b>@shop.example" stands in two texts: then all of the element is read.
function ownTexts(element: Element): string[] {
  const own = [...childrenIn(element)]
    .filter((node) => nodeTypeOf(node) === Node.TEXT_NODE)
    .map((node) => node.nodeValue ?? '')
    .filter((text) => text.includes('@'));
  const isParted = own.some((text) => /^@|@$/.test(text));
  return isParted ? [...own, contentOf(element) ?? ''] : own;
}

function attributesOf(element: Element): string[] {
  return ['aria-label', 'title'].map((name) => Element.prototype.getAttribute.call(element, name) ?? '');
}
