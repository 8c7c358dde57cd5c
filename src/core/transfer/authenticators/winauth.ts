// WinAuth's export (winauth.github.io): Key URIs line by line, alone or in a zip.
import { Refusal } from '../../refusal.ts';
import { textInBytes } from '../contract/given.ts';
import type { FileReading, GivenFile, ReadFile } from '../contract/reader.ts';
import { isZip, isZipLocked, namesInZip, unzipped } from '../crypto/zip.ts';
import { linesIn, readLinkLines } from '../links/link-lines.ts';

const CAP = 64 * 1024 * 1024;
const OWN = /[?&](?:data|deviceid|serial)=/i;

/**
 * Returns the accounts of WinAuth's text, or of the archive with it, which may need a password. A
 * text is WinAuth's where every line is a Key URI and one has a parameter that only WinAuth writes;
 * without those its lines are like anyone's.
 */
export function readWinAuth({ bytes, text }: GivenFile): FileReading | Promise<FileReading> {
  if (text !== null) {
    const lines = linesIn(text);
    const isOwn = lines.every(isKeyUriLine) && lines.some((line) => OWN.test(line));
    return isOwn ? readLinkLines(lines) : null;
  }
  if (!isZip(bytes) || !namesInZip(bytes).some(isText)) return null;
  if (isZipLocked(bytes)) return { open: (password) => opened(bytes, password) };
  return opened(bytes, null);
}

async function opened(bytes: GivenFile['bytes'], password: string | null): Promise<ReadFile> {
  const files = await unzipped(bytes, password, CAP, isText);
  const lines = files.flatMap((file) => linesIn(textInBytes(file.bytes) ?? ''));
  for (const file of files) file.bytes.fill(0);
  if (!lines.some(isKeyUriLine)) throw new Refusal('import_no_codes');
  return readLinkLines(lines);
}

function isText(name: string): boolean {
  return /\.txt$/i.test(name);
}

function isKeyUriLine(line: string): boolean {
  return /^otpauth:/i.test(line);
}
