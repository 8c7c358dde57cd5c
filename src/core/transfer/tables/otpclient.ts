// OTPClient's own list (github.com/paolostivanin/OTPClient, src/common/db-common.c), opened.
import { isObject } from '../../vault/shape.ts';
import type { FileReading, GivenFile, ReadAccount } from '../contract/reader.ts';
import { draftFrom, labelOf } from '../draft/draft.ts';
import { type Foreign, readObjects } from '../draft/entries.ts';

/** Reads its list, known by `algo`: what has its fields otherwise is andOTP's. */
export function readOtpClient({ json }: GivenFile): FileReading {
  if (!Array.isArray(json) || !json.every(isOwn) || json.length === 0) return null;
  return readObjects(json, accountOf, ({ issuer, label }) => labelOf(issuer, label));
}

function isOwn(item: unknown): boolean {
  return (
    isObject(item) &&
    ['type', 'label', 'secret', 'digits', 'algo'].every((field) => Object.hasOwn(item, field)) &&
    !Object.hasOwn(item, 'algorithm')
  );
}

function accountOf({ type, label, issuer, secret, ...said }: Foreign): ReadAccount {
  const { digits, algo, period, counter } = said;
  const names = { issuer, accountName: label };
  // It makes Steam's codes wherever the issuer has that name.
  const isSteam = typeof issuer === 'string' && issuer.toLowerCase() === 'steam';
  const isTotp = typeof type === 'string' && type.toUpperCase() === 'TOTP';
  if (isSteam && isTotp) return { draft: draftFrom({ type: 'steam', secret, ...names }) };
  return { draft: draftFrom({ type, secret, ...names, algorithm: algo, digits, period, counter }) };
}
