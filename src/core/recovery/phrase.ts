// A recovery phrase that is shown word by word (BIP 39: 12, 15, 18, 21 or 24 words).
import type { Line } from './lines.ts';

const COUNTS = new Set([12, 15, 18, 21, 24]);
const WORD = /^(?:\d{1,2}[.):]?\s*)?(\p{Ll}{3,10})$/u;

/**
 * Returns the words of a phrase that stand on lines of their own, joined by spaces, where `isNamed`
 * says of the first line's index that a recovery code is announced before it; else `null`.
 */
export function phraseIn(lines: readonly Line[], isNamed: (at: number) => boolean): string | null {
  for (let at = 0; at < lines.length; at++) {
    const words: string[] = [];
    let end = at;
    for (; end < lines.length; end++) {
      const said = lines[end]?.said ?? '';
      const word = WORD.exec(said)?.[1];
      if (word !== undefined) words.push(word);
      else if (!/^\d{1,2}[.):]?$/.test(said)) break;
    }
    if (COUNTS.has(words.length) && isNamed(at)) return words.join(' ');
    if (end > at) at = end;
  }
  return null;
}
