// WinAuth's export (winauth.github.io): Key URIs line by line, alone or in a zip.
import { Refusal } from '../../refusal.ts';
import { textInBytes } from '../contract/given.ts';
import type { FileReading, GivenFile, ReadAccount, ReadFile } from '../contract/reader.ts';
import { isZip, isZipLocked, namesInZip, unzipped } from '../crypto/zip.ts';
import { draftFrom, draftOfLink } from '../draft/draft.ts';
import { parsedJson } from '../draft/entries.ts';
import { linesIn, readLinkLines } from '../draft/link-lines.ts';
import { steamRecord } from '../phones/steam-record.ts';

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
    return isOwn ? readLinkLines(lines, accountOf) : null;
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
  return readLinkLines(lines, accountOf);
}

function isText(name: string): boolean {
  return /\.txt$/i.test(name);
}

function isKeyUriLine(line: string): boolean {
  return /^otpauth:/i.test(line);
}

// The link of a Steam account carries all that Steam sent: its true secret is taken out of there,
// and the rest (keys for trades, a session) left behind.
function accountOf(link: string): ReadAccount {
  const draft = draftOfLink(link);
  const parameters = draft.parameters.filter(([name]) => !/^(?:data|deviceid)$/i.test(name));
  const data = dataIn(link);
  if (data === null) return { draft: { ...draft, parameters } };
  const steam = steamRecord(parsedJson(data));
  if (steam === null) throw new Refusal('import_damaged');
  const { secret, recoveryCodes } = steam;
  const { issuer, accountName } = draft;
  return { draft: draftFrom({ type: 'steam', secret, issuer, accountName }), ...recoveryCodes };
}

// Decoded as WinAuth encodes it, as forms do: a plus is always a blank.
function dataIn(link: string): string | null {
  const [, data = ''] = /[?&]data=([^&#]*)/i.exec(link) ?? [];
  if (data === '') return null;
  try {
    return decodeURIComponent(data.replaceAll('+', ' '));
  } catch {
    throw new Refusal('import_damaged');
  }
}
