// FreeOTP 1's Android preferences (tokens.xml): a map of JSON texts, one for each token.

import { draftOfToken, labelOfToken } from '../authenticators/freeotp-token.ts';
import { listedBytes } from '../crypto/encoded.ts';
import { readEach } from '../draft.ts';
import { fieldsOf } from '../further.ts';
import type { Read } from '../reader.ts';
import { xmlOf } from '../xml.ts';

const ORDER = 'tokenOrder';

/** Reads the preferences of FreeOTP 1, which backups of a rooted phone or by adb hold. */
export const readFreeOtp1: Read = ({ text }) => {
  const root = text === null || !/^\s*</.test(text) ? null : xmlOf(text);
  if (root?.name !== 'map') return null;
  const texts = root.children.filter(({ name }) => name === 'string');
  const names = texts.map(({ attributes }) => attributes.get('name') ?? '');
  const tokens = texts.flatMap((element, at) =>
    names[at] === ORDER ? [] : [{ name: names[at] ?? '', token: tokenIn(element.text) }],
  );
  if (!names.includes(ORDER) && !tokens.some(({ token }) => listedBytes(token.secret))) return null;
  return readEach(
    tokens,
    ({ token }) => draftOfToken(token, listedBytes(token.secret)),
    ({ name, token }) => labelOfToken(token) || name,
  );
};

function tokenIn(text: string): Record<string, unknown> {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return {};
  }
}
