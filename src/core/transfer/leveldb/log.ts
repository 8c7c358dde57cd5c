// LevelDB's log (google/leveldb, doc/log_format.md): records in blocks of 32 KiB.
import { joined } from '../../bytes/join.ts';
import { maskedCrc32c } from './crc32c.ts';
import { Cursor } from './cursor.ts';

const BLOCK = 32_768;
const HEADER = 7;
const [FULL, FIRST, MIDDLE, LAST] = [1, 2, 3, 4];

/** Returns whether bytes begin as a log does: with a whole piece whose checksum is right. */
export function isLog(bytes: Uint8Array): boolean {
  const first = pieceAt(bytes.subarray(0, BLOCK), 0);
  return typeof first === 'object' && first?.isRight === true;
}

/**
 * Yields the records of a log in order, and `null` for each piece that is damaged and skipped. What
 * the last write had not finished, because the browser was killed, is no damage.
 */
export function* logRecords(bytes: Uint8Array): Generator<Uint8Array | null> {
  const search = { left: MOST_SEARCHED };
  let begun: Uint8Array[] | null = null;
  for (let start = 0; start < bytes.length; start += BLOCK) {
    const block = bytes.subarray(start, start + BLOCK);
    for (let at = 0; at + HEADER <= block.length; ) {
      const piece = pieceAt(block, at);
      // Zeros up to the end of a block were set aside for writing, and never used.
      if (piece === 'unused') break;
      if (!piece?.isRight) {
        begun = null;
        const next = pieceAfter(block, at, piece, search);
        // A length that leaves the last block, and nothing behind it, is the last write.
        if (piece || next < block.length || start + BLOCK < bytes.length) yield null;
        at = next;
        continue;
      }
      at += HEADER + piece.data.length;
      const goesOn = piece.type === MIDDLE || piece.type === LAST;
      if (goesOn !== (begun !== null)) yield null;
      if (goesOn && !begun) continue;
      if (!goesOn || !begun) begun = [];
      begun.push(piece.data);
      if (piece.type === FIRST || piece.type === MIDDLE) continue;
      yield piece.type === FULL ? piece.data : joined(begun);
      begun = null;
    }
  }
}

/** Bytes of one log that are checked while looking for the next piece behind a damaged one. */
const MOST_SEARCHED = 16 * 1024 * 1024;

// A damaged length does not tell where the next piece begins; its checksum does.
function pieceAfter(
  block: Uint8Array,
  from: number,
  piece: Piece | null,
  search: { left: number },
): number {
  if (piece) {
    const end = from + HEADER + piece.data.length;
    const next = end + HEADER > block.length ? 'unused' : pieceAt(block, end);
    if (next === 'unused' || next?.isRight) return end;
  }
  for (let at = from + 1; at + HEADER < block.length && search.left > 0; at++) {
    const type = block[at + HEADER - 1] ?? 0;
    if (type < FULL || type > LAST) continue;
    const length = (block[at + 4] ?? 0) + 256 * (block[at + 5] ?? 0);
    if (length === 0 || length > block.length - at - HEADER) continue;
    search.left -= length;
    const found = pieceAt(block, at);
    if (typeof found === 'object' && found?.isRight) return at;
  }
  return block.length;
}

interface Piece {
  type: number;
  data: Uint8Array;
  isRight: boolean;
}

function pieceAt(block: Uint8Array, at: number): Piece | 'unused' | null {
  const cursor = new Cursor(block, at);
  const [crc, length, type] = [cursor.fixed(4), cursor.fixed(2), cursor.fixed(1)];
  if (type === 0 && length === 0 && crc === 0) return 'unused';
  const data = cursor.take(length);
  if (cursor.isBroken) return null;
  const checked = block.subarray(at + HEADER - 1, at + HEADER + length);
  const isKnown = [FULL, FIRST, MIDDLE, LAST].includes(type);
  return { type, data, isRight: isKnown && maskedCrc32c(checked) === crc };
}
