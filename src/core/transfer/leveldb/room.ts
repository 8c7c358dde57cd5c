// How many bytes the data of a LevelDB may unpack to.
import { Refusal } from '../../refusal.ts';

/** Bytes that are left to be unpacked, of all files of one folder together. */
export class Room {
  private left: number;

  constructor(bytes: number) {
    this.left = bytes;
  }

  /** Uses up bytes before they are made. Refuses `import_too_large` when too few are left. */
  take(bytes: number): void {
    this.left -= bytes;
    if (this.left < 0) throw new Refusal('import_too_large');
  }
}
