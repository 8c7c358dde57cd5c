// Authenticator Plus's export: a zip sealed with ZipCrypto, with Key URIs in Accounts.txt.
import { Refusal } from '../../refusal.ts';
import { textInBytes } from '../contract/given.ts';
import type { FileReading, GivenFile, ReadFile } from '../contract/reader.ts';
import { isZip, isZipLocked, namesInZip, unzipped } from '../crypto/zip.ts';
import { linesIn, readLinkLines } from '../links/link-lines.ts';

const CAP = 64 * 1024 * 1024;

/** Returns the accounts of Authenticator Plus's archive, which needs the password of the export. */
export function readAuthenticatorPlus({ bytes }: GivenFile): FileReading | Promise<FileReading> {
  if (!isZip(bytes) || !namesInZip(bytes).some(isAccounts)) return null;
  const open = async (password: string | null): Promise<ReadFile> => {
    const [file] = await unzipped(bytes, password, CAP, isAccounts);
    const text = textInBytes(file?.bytes ?? new Uint8Array());
    file?.bytes.fill(0);
    if (text === null) throw new Refusal('import_damaged');
    return readLinkLines(linesIn(text));
  };
  return isZipLocked(bytes) ? { open } : open(null);
}

function isAccounts(name: string): boolean {
  return /(?:^|\/)Accounts\.txt$/.test(name);
}
