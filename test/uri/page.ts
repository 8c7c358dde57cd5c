import type { AccountDraft } from '../../src/core/account/account.ts';
import { encodeBase32 } from '../../src/core/bytes/base32.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { parseKeyUri } from '../../src/core/uri/keyuri.ts';
import { parseMigration } from '../../src/core/uri/migration.ts';

/**
 * What the product makes of one text: an account, an export of several, a refusal, or nothing that
 * sets up an account.
 */
type Reading =
  | ReturnType<typeof shown>
  | { accounts: ReturnType<typeof shown>[]; problems: string[]; part: number; parts: number }
  | { refused: string; issuer?: string | number; accountName?: string | number }
  | { foreign: true };

declare global {
  // A name of the page, for the evaluation that drives it.
  var latchkeyReads: ((text: string) => Reading) | undefined;
}

globalThis.latchkeyReads = (text) => {
  try {
    const draft = parseKeyUri(text);
    if (draft) return shown(draft);
    const found = parseMigration(text);
    if (!found) return { foreign: true };
    const { drafts, problems, part, parts } = found;
    return { accounts: drafts.map(shown), problems: problems.map(({ code }) => code), part, parts };
  } catch (caught) {
    if (!(caught instanceof Refusal)) throw caught;
    return { refused: caught.code, ...caught.detail };
  }
};

function shown({ secret, ...draft }: AccountDraft) {
  const { issuer, accountName, type, algorithm, digits, period, counter, parameters } = draft;
  const asks = counter === null ? { asks: ['counter'] } : {};
  const key = { type, secret: encodeBase32(secret), algorithm, digits, period, counter };
  return { issuer, accountName, ...key, ...asks, parameters };
}
