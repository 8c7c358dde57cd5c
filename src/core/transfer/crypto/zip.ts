// Zip archives (PKWARE APPNOTE 6.3.10), sealed ones too, read whole from memory.
import type { Bytes } from '../../bytes/base64.ts';
import { inflate } from '../../bytes/deflate.ts';
import { Refusal, refusalCode } from '../../refusal.ts';
import { crc32, openedWithAes, openedWithZipCrypto, type Sealed } from './zip-seal.ts';

/** One file of an archive: its path in there, and what it holds. */
export interface Unzipped {
  name: string;
  bytes: Bytes;
}

interface Member {
  name: string;
  flags: number;
  method: number;
  /** Upper byte of the time of change, which ZipCrypto may check a password against. */
  hour: number;
  crc: number;
  packed: number;
  size: number;
  at: number;
  aes: { version: number; strength: number; method: number } | null;
}

interface Directory {
  entries: Member[];
  /** Bytes in front of the archive, such as an unpacking program. */
  shift: number;
}

const STORED = 0;
const DEFLATED = 8;
const LOCKED = 1;
const LOCKED_OTHERWISE = 0x40;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LONGEST_COMMENT = 0xffff;
const UNSET_32 = 0xffffffff;

/** Returns whether bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  const [p, k, third = 0, fourth] = bytes;
  return p === 0x50 && k === 0x4b && [3, 5].includes(third) && fourth === third + 1;
}

/** Returns the paths of all files in an archive. Refuses `import_damaged` when it has no list. */
export function namesInZip(bytes: Bytes): string[] {
  return directoryOf(bytes).entries.map(({ name }) => name);
}

/** Returns whether a file in the archive needs a password. Refuses `import_damaged`. */
export function isZipLocked(bytes: Bytes): boolean {
  return directoryOf(bytes).entries.some(({ flags }) => (flags & LOCKED) !== 0);
}

/**
 * Returns the files of an archive, or those whose path is `wanted`: stored or deflated; open,
 * or sealed with ZipCrypto or WinZip's AES. Refuses `import_password` when the password is missing
 * or wrong, `import_damaged`, `import_unsupported` for other methods, and `import_too_large`
 * when the files together exceed `cap` bytes.
 */
export async function unzipped(
  bytes: Bytes,
  password: string | null,
  cap: number,
  wanted: (name: string) => boolean = () => true,
): Promise<Unzipped[]> {
  for (const key of keysOf(password)) {
    try {
      return await opened(bytes, key, cap, wanted);
    } catch (caught) {
      if (refusalCode(caught) !== 'import_password') throw caught;
    } finally {
      key?.fill(0);
    }
  }
  throw new Refusal('import_password');
}

// The format does not say how a password becomes bytes: UTF-8, and in old programs Latin-1.
function keysOf(password: string | null): (Bytes | null)[] {
  if (password === null) return [null];
  const utf8 = new TextEncoder().encode(password);
  const letters = [...password].map((letter) => letter.codePointAt(0) ?? 0);
  const isOther = utf8.length > letters.length && letters.every((letter) => letter <= 0xff);
  return isOther ? [utf8, Uint8Array.from(letters)] : [utf8];
}

async function opened(
  bytes: Bytes,
  key: Bytes | null,
  cap: number,
  wanted: (name: string) => boolean,
): Promise<Unzipped[]> {
  const { entries, shift } = directoryOf(bytes);
  const files: Unzipped[] = [];
  let left = cap;
  for (const member of entries.filter(({ name }) => wanted(name))) {
    const content = await contentOf(member, bytesOf(bytes, member, shift), key, left);
    left -= content.length;
    files.push({ name: member.name, bytes: content });
  }
  return files;
}

async function contentOf(
  member: Member,
  packed: Bytes,
  key: Bytes | null,
  left: number,
): Promise<Bytes> {
  if (member.size > left) throw new Refusal('import_too_large');
  if ((member.flags & LOCKED_OTHERWISE) !== 0) throw new Refusal('import_unsupported');
  if ((member.flags & LOCKED) === 0)
    return checked(member, await unpacked(packed, member.method, left), 'import_damaged');
  if (key === null) throw new Refusal('import_password');
  const sealed: Sealed = { ...member, bytes: packed };
  if (member.aes) {
    const plain = await openedWithAes(sealed, member.aes.strength, key);
    const content = await unpacked(plain, member.aes.method, left);
    // The second version leaves the checksum out, because it would tell what a short file holds.
    return member.aes.version === 2 ? content : checked(member, content, 'import_damaged');
  }
  const plain = openedWithZipCrypto(sealed, key);
  // One wrong password of 256 passes ZipCrypto's only check: more likely than damage.
  try {
    return checked(member, await unpacked(plain, member.method, left), 'import_password');
  } catch (caught) {
    if (refusalCode(caught) === 'import_damaged') throw new Refusal('import_password');
    throw caught;
  }
}

function checked(
  member: Member,
  content: Bytes,
  code: 'import_damaged' | 'import_password',
): Bytes {
  if (content.length !== member.size || crc32(content) !== member.crc) throw new Refusal(code);
  return content;
}

async function unpacked(packed: Bytes, method: number, left: number): Promise<Bytes> {
  if (method === STORED) {
    if (packed.length > left) throw new Refusal('import_too_large');
    return packed.slice();
  }
  if (method !== DEFLATED) throw new Refusal('import_unsupported');
  try {
    return await inflate(packed, left);
  } catch (caught) {
    throw new Refusal(caught instanceof RangeError ? 'import_too_large' : 'import_damaged');
  }
}

function bytesOf(bytes: Bytes, member: Member, shift: number): Bytes {
  const view = viewOf(bytes);
  const at = member.at + shift;
  if (view.u32(at) !== 0x04034b50) throw new Refusal('import_damaged');
  const start = at + 30 + view.u16(at + 26) + view.u16(at + 28);
  if (start + member.packed > bytes.length) throw new Refusal('import_damaged');
  return bytes.subarray(start, start + member.packed);
}

// Directories are left out: they hold nothing.
function directoryOf(bytes: Bytes): Directory {
  const view = viewOf(bytes);
  const end = endOf(bytes, view);
  const entries: Member[] = [];
  let at = end.at;
  for (let left = end.count; left > 0; left--) {
    if (view.u32(at) !== 0x02014b50) throw new Refusal('import_damaged');
    const [name, extra, comment] = [view.u16(at + 28), view.u16(at + 30), view.u16(at + 32)];
    if (at + 46 + name + extra > bytes.length) throw new Refusal('import_damaged');
    const member = memberAt(bytes, view, at, name, extra);
    if (!member.name.endsWith('/')) entries.push(member);
    at += 46 + name + extra + comment;
  }
  return { entries, shift: end.shift };
}

function endOf(bytes: Bytes, view: View): { at: number; count: number; shift: number } {
  const last = bytes.length - 22;
  let at = last;
  while (at >= 0 && at >= last - LONGEST_COMMENT && view.u32(at) !== END) at--;
  if (at < 0 || view.u32(at) !== END) throw new Refusal('import_damaged');
  let [count, length, start, end] = [view.u16(at + 10), view.u32(at + 12), view.u32(at + 16), at];
  if (at >= 20 && view.u32(at - 20) === 0x07064b50) {
    // Right in front of the locator unless it has data of its own, which nobody writes.
    end = at - 76;
    if (end < 0 || view.u32(end) !== END_64) throw new Refusal('import_damaged');
    [count, length, start] = [view.u64(end + 32), view.u64(end + 40), view.u64(end + 48)];
  }
  const shift = end - length - start;
  if (shift < 0) throw new Refusal('import_damaged');
  return { at: start + shift, count, shift };
}

function memberAt(bytes: Bytes, view: View, at: number, name: number, extra: number): Member {
  const member: Member = {
    name: nameOf(bytes.subarray(at + 46, at + 46 + name)),
    flags: view.u16(at + 8),
    method: view.u16(at + 10),
    hour: view.u16(at + 12) >>> 8,
    crc: view.u32(at + 16),
    packed: view.u32(at + 20),
    size: view.u32(at + 24),
    at: view.u32(at + 42),
    aes: null,
  };
  const end = at + 46 + name + extra;
  for (let field = at + 46 + name; field + 4 <= end; field += 4 + view.u16(field + 2)) {
    const id = view.u16(field);
    if (id === 0x0001) fillFrom64(member, view, field + 4);
    if (id === 0x9901 && member.method === 99)
      member.aes = {
        version: view.u16(field + 4),
        strength: view.u8(field + 8),
        method: view.u16(field + 9),
      };
  }
  return member;
}

function fillFrom64(member: Member, view: View, start: number): void {
  let at = start;
  const next = (value: number): number => {
    if (value !== UNSET_32) return value;
    at += 8;
    return view.u64(at - 8);
  };
  member.size = next(member.size);
  member.packed = next(member.packed);
  member.at = next(member.at);
}

// Old programs write the code page of their computer: names serve to tell files apart only.
function nameOf(bytes: Bytes): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

interface View {
  u8(at: number): number;
  u16(at: number): number;
  u32(at: number): number;
  u64(at: number): number;
}

// Little-endian numbers; a place outside the file is damage.
function viewOf(bytes: Bytes): View {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const within = (at: number, length: number): number => {
    if (at < 0 || at + length > bytes.length) throw new Refusal('import_damaged');
    return at;
  };
  return {
    u8: (at) => view.getUint8(within(at, 1)),
    u16: (at) => view.getUint16(within(at, 2), true),
    u32: (at) => view.getUint32(within(at, 4), true),
    u64: (at) => Number(view.getBigUint64(within(at, 8), true)),
  };
}
