// Raivo OTP's export: a JSON list of texts, alone or in a zip sealed with the master password.
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import type { FileReading, GivenFile, ReadAccount, ReadFile } from '../contract/reader.ts';
import { jsonIn } from '../crypto/encoded.ts';
import { isZip, isZipLocked, namesInZip, unzipped } from '../crypto/zip.ts';
import { draftFrom, labelOf } from '../draft/draft.ts';
import { type Foreign, readObjects } from '../draft/entries.ts';
import { accountWith } from '../draft/further.ts';

const CAP = 64 * 1024 * 1024;

/** Returns the accounts of Raivo's JSON list, or of its zip archive, which may need a password. */
export function readRaivo({ bytes, json }: GivenFile): FileReading | Promise<FileReading> {
  if (Array.isArray(json)) return json.some(isRaivo) ? listOf(json) : null;
  if (!isZip(bytes) || !namesInZip(bytes).some(isExport)) return null;
  const open = async (password: string | null): Promise<ReadFile> => {
    const [file] = await unzipped(bytes, password, CAP, isExport);
    const list = file && jsonIn(file.bytes);
    if (!Array.isArray(list)) throw new Refusal('import_damaged');
    return listOf(list);
  };
  return isZipLocked(bytes) ? { open } : open(null);
}

function isExport(name: string): boolean {
  return /(?:^|\/)raivo-otp-export\.json$/i.test(name);
}

function isRaivo(item: unknown): boolean {
  return isObject(item) && 'kind' in item && 'timer' in item;
}

function listOf(entries: unknown[]): ReadFile {
  return readObjects(entries, accountOf, ({ issuer, account }) => labelOf(issuer, account));
}

function accountOf(item: Foreign): ReadAccount {
  const { kind, secret, issuer, account, algorithm, digits, timer, counter } = item;
  const draft = draftFrom({
    type: kind,
    secret,
    issuer,
    accountName: account,
    algorithm,
    digits,
    period: timer,
    counter,
  });
  return accountWith(draft, { isPinned: isYes(item.pinned), isTrashed: isYes(item.deleted) });
}

function isYes(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true';
}
