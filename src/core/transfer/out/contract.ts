// The contract of every way out: what a format carries of an account, and what is written.
import type { Account, CountedDraft } from '../../account/account.ts';
import type { Bytes } from '../../bytes/base64.ts';

/** A file that another program reads; `google` and `qr` are drawn as codes, a line for each. */
export type FileFormat =
  | 'aegis_sealed'
  | 'aegis'
  | 'twofas'
  | 'bitwarden'
  | 'otpauth'
  | 'google'
  | 'qr';

/** A way out: one of those, or paper. */
export type ExportFormat = FileFormat | 'paper';

/** What an account has beside its key and names. */
export type Member = 'parameters' | 'sites' | 'recovery_codes' | 'tags' | 'note' | 'pinned';

/** Why an account is left out: written all the same, it would show wrong codes there. */
export type LeftOut = 'steam' | 'hotp' | 'settings' | 'long' | 'name';

/**
 * What to know of an account that is written: its `names` may come back changed, or its settings
 * are `ignored` by some programs that read the format.
 */
export type Doubt = 'names' | 'ignored';

/** What a format carries, known before anything is written. */
export interface Rules {
  /** Returns why an account is left out, `null` where its key is carried unchanged. */
  leavesOut(account: CountedDraft): LeftOut | null;
  /** Returns whether issuer and account name are read back as they are. */
  keepsNames(account: CountedDraft): boolean;
  /** Returns whether programs that read the format are known to ignore settings in it. */
  isIgnored(account: CountedDraft): boolean;
  /** Returns whether a member that the account has is read back as it is. */
  carries(account: Account, member: Member): boolean;
}

/** What writing needs beside accounts. */
export interface Means {
  /** Seals the file where its format is sealed; empty otherwise. */
  password: string;
  /** Returns random bytes. */
  random(length: number): Bytes;
}

/**
 * One format: returns the text of the file with these accounts in their order, none of which its
 * rules leave out.
 */
export type Write = (accounts: readonly Account[], means: Means) => string | Promise<string>;
