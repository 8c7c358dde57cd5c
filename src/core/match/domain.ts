// Which part of a host is registrable, by the public suffix list (https://publicsuffix.org/list/).
import { EXCEPTIONS, RULES } from './suffixes.ts';

/**
 * The parts of a host: `login.bank.example.co.uk` is subdomain `login.bank`, name `example` and
 * suffix `co.uk`; its domain is `example.co.uk`.
 */
export interface DomainParts {
  domain: string;
  name: string;
  suffix: string;
  subdomain: string;
}

/** The public suffix of a host. */
export interface Suffix {
  text: string;
  /** From the private part of the list: a company lets anybody have addresses under it. */
  isPrivate: boolean;
}

/** A label in the tree of rules: the kind of rule that ends here, if any, and the labels below. */
interface Label {
  rule: 'icann' | 'private' | null;
  below: Map<string, Label>;
}

/**
 * Returns the parts of a host from `hostOf`; `null` for IP addresses, public suffixes themselves
 * (private ones such as github.io included) and names under no listed suffix (localhost,
 * intranets). The list is 37 KB, so import this file only when it is needed.
 */
export function domainParts(host: string): DomainParts | null {
  const suffix = suffixOf(host)?.text;
  if (suffix === undefined || suffix === host) return null;
  const above = host.slice(0, -suffix.length - 1);
  const name = above.slice(above.lastIndexOf('.') + 1);
  return { domain: `${name}.${suffix}`, name, suffix, subdomain: above.slice(0, -name.length - 1) };
}

/**
 * Returns the registrable domain of a host from `hostOf`, the widest site that can be confirmed;
 * `null` where `domainParts` is.
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
  // The suffix of an exception is one label shorter: `!www.ck` makes `ck` the suffix of `www.ck`.
  const excepted = longestRule(exceptions, labels);
  const { count, rule } = excepted.rule
    ? { ...excepted, count: excepted.count - 1 }
    : longestRule(rules, labels);
  return rule && { text: labels.slice(-count).join('.'), isPrivate: rule === 'private' };
}

let rules: Map<string, Label> | null = null;
let exceptions: Map<string, Label> | null = null;

// IP addresses as `hostOf` writes them: four decimals, or brackets.
function isAddress(host: string): boolean {
  return host.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(host);
}

/**
 * Returns the longest rule that matches a host, and how many labels it has; `*` matches any label.
 */
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
