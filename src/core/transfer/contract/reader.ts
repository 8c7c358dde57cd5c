// The contract of every importer: what it is given, and what it returns.
import type { CountedDraft } from '../../account/account.ts';
import type { Bytes } from '../../bytes/base64.ts';
import type { RefusalCode } from '../../refusal.ts';

/** A file as a person gave it. */
export interface GivenFile {
  /** The file's name, without a folder; only a hint, never what decides. */
  name: string;
  bytes: Bytes;
  /** Its text (UTF-8, or UTF-16 with a byte order mark), `null` where it is not one. */
  text: string | null;
  /** The text as JSON, `undefined` where it is not JSON. */
  json: unknown;
  /** Further files given with it, such as the manifest beside Steam's files. */
  others: GivenFile[];
  /** The files of a folder that was given as one, such as the storage of a browser extension. */
  inside?: GivenFile[];
  /**
   * Hears the first accounts of a long file before the rest of it is read, so that they are seen at
   * once. What is read in the end counts, and has them again.
   */
  early?(accounts: readonly ReadAccount[]): void;
}

/** One account of a file, with what else Latchkey keeps of it. */
export interface ReadAccount {
  draft: CountedDraft;
  /** It lay in the trash or recycle bin of the other program. */
  isTrashed?: true;
  /** Only an older state of the other program's storage holds it. */
  isOlder?: true;
  /** Hosts or addresses that the file names for it, as they stand there. */
  sites?: string[];
  tags?: string[];
  note?: string;
  isPinned?: true;
  recoveryCodes?: string[];
}

/** An entry that cannot be taken over unchanged, by its name, with the reason. */
export interface Problem {
  name: string;
  code: RefusalCode;
  /** Number of its row, from 1, in a table whose columns the person chose. */
  row?: number;
}

/** What a file holds. */
export interface ReadFile {
  accounts: ReadAccount[];
  problems: Problem[];
}

/** A file that opens with a password only. */
export interface Locked {
  /** Text of a vault of Latchkey, which the vault's own code opens: `open` refuses it. */
  vault?: string;
  /** What can be read without the password, where only a part is sealed. */
  already?: ReadFile;
  /**
   * Returns what the file holds. Refuses `import_password` for a wrong password, `import_damaged`
   * where the password is right or cannot be judged and the rest does not open, and
   * `import_costly` where the file demands more memory or time than a computer should give.
   */
  open(password: string, costly: Costly): Promise<ReadFile>;
}

/**
 * What an importer makes of a file: `null` where it is not of its format after all. Refuses
 * `import_damaged` where it is and cannot be read as a whole, and `import_unsupported` where it is
 * of a kind that nobody but the other program opens.
 */
export type FileReading = null | Locked | ReadFile;

/** The reader of one foreign format. */
export type Read = (file: GivenFile) => FileReading | Promise<FileReading>;

/** Key derivation that takes seconds in JavaScript and is given from outside, as WebAssembly. */
export interface Costly {
  /** Argon2 (RFC 9106), version 0x13 unless said: m in KiB, t passes, p lanes. */
  argon2(run: Argon2): Promise<Bytes>;
}

/** One run of Argon2: `length` bytes come out. */
export interface Argon2 {
  kind: 'argon2id' | 'argon2d';
  password: Bytes;
  salt: Bytes;
  m: number;
  t: number;
  p: number;
  length: number;
}

/** A file with the program that wrote it; `null` where nobody knows it. */
export interface KnownFile {
  program: string | null;
  reading: Locked | ReadFile;
}

/** One foreign format. */
export interface Format {
  /** The program that writes it, by the name that its users know. */
  program: string;
  /** Whether a file may be one: cheap, by its content; the reader has the last word. */
  isIt(file: GivenFile): boolean;
  load(): Promise<Read>;
}
