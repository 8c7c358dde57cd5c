import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeBase32 } from '../../src/core/bytes/base32.ts';

/** Something that must never be found on the disk, in any spelling. */
export interface Marker {
  name: string;
  bytes: Buffer;
  /** Six digits stand in many numbers: only alone are they a code. */
  isCode?: boolean;
}

/** Returns a marker of a text. */
export function markerOf(name: string, text: string): Marker {
  return { name, bytes: Buffer.from(text), ...(/^\d{6,8}$/.test(text) ? { isCode: true } : {}) };
}

/**
 * Returns every file in which a marker stands: as it is, in UTF-16 of both orders, base64 at each
 * of three places, base32, hexadecimal.
 */
export async function search(
  profile: string,
  markers: Marker[],
): Promise<{ name: string; file: string }[]> {
  const wanted = markers.map((marker) => ({ ...marker, spellings: spellings(marker) }));
  const hits: { name: string; file: string }[] = [];
  for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // gone between listing and reading
    const bytes = await readFile(path).catch(() => null);
    if (!bytes) continue;
    for (const { name, spellings, isCode } of wanted)
      if (spellings.some((one) => stands(bytes, one, isCode ?? false)))
        hits.push({ name, file: path.slice(profile.length) });
  }
  return hits;
}

function stands(bytes: Buffer, spelling: Buffer, alone: boolean): boolean {
  for (let at = bytes.indexOf(spelling); at >= 0; at = bytes.indexOf(spelling, at + 1)) {
    if (!alone) return true;
    const [before = 0, after = 0] = [
      bytes[at - (spelling[1] === 0 ? 2 : 1)],
      bytes[at + spelling.length],
    ];
    if (!isWordByte(before) && !isWordByte(after)) return true;
  }
  return false;
}

function isWordByte(byte: number): boolean {
  return /[0-9A-Za-z.]/.test(String.fromCharCode(byte));
}

function spellings({ bytes, isCode }: Marker): Buffer[] {
  const little = Buffer.from(bytes.toString('latin1'), 'utf16le');
  const big = Buffer.from(little).swap16();
  const direct = [bytes, little, big];
  if (isCode) return direct;
  const base32 = encodeBase32(bytes);
  const texts = [
    ...[bytes, little].flatMap((one) => [0, 1, 2].map((shift) => base64(one, shift))),
    base32,
    base32.toLowerCase(),
    base32.replace(/.{4}(?=.)/g, '$& '),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
  ];
  return [...direct, ...texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')])];
}

/** What stays the same of a base64 text in which the bytes stand after `shift` others. */
function base64(bytes: Buffer, shift: number): string {
  return Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .slice(shift + 1, -4);
}
