// Which part of a host somebody registered, by the public suffix list
// (https://publicsuffix.org/list/).
import { EXCEPTIONS, RULES } from './suffixes.ts';

/**
 * The parts of a host by the public suffix list: `login.bank.example.co.uk` is `login.bank` +
 * `example` + `co.uk`.
 */
export interface DomainParts {
  domain: string;
  name: string;
  suffix: string;
  subdomain: string;
}

/** The public suffix that a host stands under. */
export interface Suffix {
  text: string;
  /** In the list's private part: a company lets strangers have addresses under it. */
  isPrivate: boolean;
}

/** A label of the list: the kind of rule that it ends, if any, and what stands below it. */
interface Label {
  rule: 'icann' | 'private' | null;
  below: Map<string, Label>;
}

/**
 * Returns the parts of a host from `hostOf`; `null` for IP addresses, public suffixes themselves
 * (also private ones such as github.io) and names under no listed suffix (localhost, intranets).
 * Costs 37 KB: to be loaded only when needed.
 */
export function domainParts(host: string): DomainParts | null {
  const suffix = suffixOf(host)?.text;
  if (suffix === undefined || suffix === host) return null;
  const above = host.slice(0, -suffix.length - 1);
  const name = above.slice(above.lastIndexOf('.') + 1);
  return { domain: `${name}.${suffix}`, name, suffix, subdomain: above.slice(0, -name.length - 1) };
}

/**
 * Returns the registrable domain of a host, the widest site that can be confirmed, or `null` where
 * there is none.
 */
export function registrableDomain(host: string): string | null {
  return domainParts(host)?.domain ?? null;
}

/**
 * Returns the public suffix of a host from `hostOf`; `null` for IP addresses and names under no
 * listed suffix.
 */
export function suffixOf(host: string): Suffix | null {
  const labels = host.split('.');
  if (isAddress(host) || labels.includes('')) return null;
  exceptions ??= read(EXCEPTIONS);
  rules ??= read(RULES);
  // The suffix of an exception begins one label later: `!www.ck` makes `ck` that of `www.ck`.
  const excepted = longestRule(exceptions, labels);
  const { count, rule } = excepted.rule
    ? { ...excepted, count: excepted.count - 1 }
    : longestRule(rules, labels);
  return rule && { text: labels.slice(-count).join('.'), isPrivate: rule === 'private' };
}

let rules: Map<string, Label> | null = null;
let exceptions: Map<string, Label> | null = null;

// `hostOf` gives addresses as a browser shows them: four decimals, or brackets.
function isAddress(host: string): boolean {
  return host.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(host);
}

/** The longest rule about a host, and how many labels it has; `*` stands for any one label. */
function longestRule(
  list: Map<string, Label>,
  labels: string[],
): { count: number; rule: Label['rule'] } {
  let longest: { count: number; rule: Label['rule'] } = { count: 0, rule: null };
  let below: Map<string, Label> | undefined = list;
  for (let count = 1; below && count <= labels.length; count++) {
    const label: Label | undefined = below.get(labels.at(-count) ?? '') ?? below.get('*');
    if (label?.rule) longest = { count, rule: label.rule };
    below = label?.below;
  }
  return longest;
}

const SIGN = /([\w*-]+)([+!]?)|[()]/g;
const RULE_OF: Record<string, Label['rule']> = { '': 'icann', '+': 'private' };

function read(list: string): Map<string, Label> {
  const open: Map<string, Label>[] = [];
  let level = new Map<string, Label>();
  let last: Label | null = null;
  for (const [sign, text, kind = ''] of list.matchAll(SIGN)) {
    if (text !== undefined) {
      last = { rule: RULE_OF[kind] ?? null, below: new Map() };
      level.set(text, last);
    } else if (sign === '(' && last) {
      open.push(level);
      level = last.below;
    } else level = open.pop() ?? level;
  }
  return level;
}
