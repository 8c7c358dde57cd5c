// Scans a pasted text.
import type { Account } from '../../core/account/account.ts';
import { refusalCode } from '../../core/refusal.ts';
import { draftFromKey } from '../../core/uri/keyuri.ts';
import { duplicateOf, type Finding, findingsOf } from './meaning.ts';
import type { Scan } from './types.ts';

/** Most lines of a pasted text that are read. */
const MOST_LINES = 500;
/**
 * Fewest characters of a text without a scheme that is taken for a setup key (80 bits), since any
 * word is Base32.
 */
const SHORTEST_KEY = 16;

/**
 * Returns what a pasted or dropped text is: all links that set up accounts, else a setup key, else
 * what other text it is. Never bound to a site.
 */
export function scanText(text: string, known: Account[]): Scan {
  const lines = text.split(/[\r\n]+/, MOST_LINES).flatMap((line) => line.trim() || []);
  const ours = seen(lines, known).filter(({ kind }) => kind !== 'other');
  const key = ours.length === 0 ? keyIn(text, known) : null;
  const all = key ? [key] : ours.length > 0 ? ours : seen([text.trim()], known);
  return { findings: all, fillHost: null, key: null };
}

function seen(texts: string[], known: Account[]): Finding[] {
  return findingsOf(
    texts.map((text) => ({ text, from: 'link' })),
    known,
  );
}

function keyIn(text: string, known: Account[]): Finding | null {
  if (text.replace(/[\s-]/g, '').length < SHORTEST_KEY || isSentence(text)) return null;
  try {
    const draft = draftFromKey(text);
    return {
      kind: 'account',
      draft,
      duplicateOf: duplicateOf(draft, known),
      text: '',
      from: 'key',
    };
  } catch (caught) {
    if (refusalCode(caught) === null) throw caught;
    return null;
  }
}

// A key is written in one piece or in groups of one size; words of letters alone are in neither.
function isSentence(text: string): boolean {
  if (/[2-7]/.test(text)) return false;
  const groups = text
    .trim()
    .split(/[\s-]+/)
    .map(({ length }) => length);
  const last = groups.pop() ?? 0;
  return groups.some((length) => length !== groups[0] || length < last);
}
