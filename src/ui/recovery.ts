import type { RecoveryCode } from '../core/vault/account.ts';

// "1. abcd-efgh", "2) …", "• …": sites number their lists, and people copy the numbers too.
const LIST_MARK = /^(?:\d{1,2}[.):]|[-*•–])\s+/;

/** Returns the recovery codes in a pasted text, one per line (or parted by comma, semicolon or tab), without those already known. */
export function recoveryCodesIn(text: string, known: RecoveryCode[] = []): RecoveryCode[] {
  const lines = text.split(/[\n\r\t,;]+/).map((line) => line.trim().replace(LIST_MARK, ''));
  const old = new Set(known.map(({ code }) => code));
  return [...new Set(lines)].filter((line) => line && !old.has(line)).map((code) => ({ code, usedAt: null }));
}
