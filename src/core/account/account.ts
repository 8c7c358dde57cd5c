// An account and what a vault holds: the types that every room of src shares.
import type { AccountStamps, Carrier, Computer, Rotation, Seen, Stamp } from './stamps.ts';

/** How codes are made: TOTP (RFC 6238), HOTP (RFC 4226), or Steam Guard's five characters. */
export type AccountType = 'totp' | 'hotp' | 'steam';

/** The HMAC hash, as Key URIs spell it. */
export type Algorithm = 'SHA1' | 'SHA256' | 'SHA512';

/** Any JSON value: the type of fields that a newer version stored and this one only keeps. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * A single-use code that the site gave at enrollment; `usedAt` in seconds since 1970, or `null`
 * while unused.
 */
export interface RecoveryCode {
  code: string;
  usedAt: number | null;
}

/** All that computing a code needs of an account. */
export interface Key {
  type: AccountType;
  /** The OTP secret, K of RFC 4226, as bytes. */
  secret: Uint8Array;
  algorithm: Algorithm;
  /** 1 to 10; Steam is always 5. */
  digits: number;
  /** Seconds per step (X of RFC 6238). */
  period: number;
  /** Moving factor of HOTP, the next one to be used (C of RFC 4226); 0 for the other types. */
  counter: number;
}

/** What a Key URI or a form says of an account, before the vault gives it an id. */
export interface AccountDraft extends Omit<Key, 'counter'> {
  /**
   * Next moving factor of HOTP; 0 for the other types; `null` where a HOTP link names none, so that
   * the person must say it.
   */
  counter: number | null;
  issuer: string;
  accountName: string;
  /**
   * Key URI parameters that this version does not use, in order, as name and decoded value: kept so
   * that the URI can be written again without loss.
   */
  parameters: [name: string, value: string][];
}

/** A draft whose counter is known, so that codes can be computed. */
export type CountedDraft = AccountDraft & Key;

/**
 * How far setting up an account has come after its code was scanned. `null` is a step that is still
 * open; what else tells that a step is done is in `stepsOf`.
 */
export interface Enrollment {
  /** When the person said that the site accepted a code, in seconds since 1970. */
  confirmed: number | 'skipped' | null;
  /** `kept`: the person keeps the recovery codes elsewhere. */
  recovery: 'kept' | 'skipped' | null;
  /** Whether a second device or a backup has the account. */
  second: 'done' | 'skipped' | null;
  /** Fields of a newer version: kept, never read. */
  extra?: { [field: string]: Json };
}

/** One account of the vault. Times are whole seconds since 1970. */
export interface Account extends CountedDraft {
  /** UUID. The account's identity; its label is not. */
  id: string;
  /**
   * Confirmed hosts in ASCII: `login.example.com` is that host, `*.example.com` the whole
   * registrable domain.
   */
  sites: string[];
  recoveryCodes: RecoveryCode[];
  tags: string[];
  pinned: boolean;
  note: string;
  createdAt: number;
  updatedAt: number;
  usedAt: number | null;
  /** When the account was moved to the trash, or `null`. */
  deletedAt: number | null;
  /** When a write of the vault first found the account's 30 days in the trash over, or `null`. */
  expiredAt: number | null;
  /** `null` once set up, and for accounts that were never set up step by step. */
  enrollment: Enrollment | null;
  /** When its parts were changed, or `null` while the vault was never shared between computers. */
  stamps: AccountStamps | null;
  /** Fields of a newer version: kept, never read. */
  extra: { [field: string]: Json };
}

/**
 * A field for codes that the person pointed out: on which host, and how it is recognised. Kept
 * inside the sealed vault, because it names a site.
 */
export interface TaughtField {
  host: string;
  /** How the field is recognised, from `likenessOf`. */
  likeness: string;
  /** A password field, where the code goes behind the password. */
  append?: true;
  /**
   * The person chose it when asked "Which field?": it answers that question when it comes up again,
   * and is ignored where the question does not come up.
   */
  asked?: true;
  /**
   * Only with `asked`: the page of the question, from `pageLikenessOf`. The answer counts on no
   * other page.
   */
  page?: string;
  /** Fields of a newer version: kept, never read. */
  extra?: { [field: string]: Json };
}

/** An account that was deleted for good, remembered so that it does not come back by itself. */
export interface Erased {
  stamp: Stamp;
  /** What the deleting computer had seen: an edit beyond that brings the account back. */
  seen: Seen;
  /** Seconds since 1970. */
  at: number;
  /** The account, until every computer has seen that it was deleted; then `null`. */
  account: Account | null;
}

/** What a computer keeps, sealed in its vault, to share its accounts with others. */
export interface Sync {
  /** UUID of the group of computers. */
  group: string;
  /** This computer's id: 8 random characters of base32 (a-z, 2-7). */
  computer: string;
  /** Base64 of the private half of this computer's key pair: 32 bytes. */
  private: string;
  carrier: Carrier;
  /** The number of the sync key; it grows when a computer is removed. */
  epoch: number;
  /** Base64 of the sync key: 32 random bytes. */
  key: string;
  rotation: Rotation | null;
  /** The latest stamp that was given or seen here. */
  clock: readonly [time: number, count: number];
  /** The changes that this vault has taken in. */
  seen: Seen;
  computers: { readonly [id: string]: Computer };
  erased: { readonly [account: string]: Erased };
}

/**
 * What a vault keeps of its recovery key, beside the slot that it opens: a wrap of the sync key
 * made with it cannot come from whoever carries the sealed copy (core/sync/FORMAT.md, "Recovery").
 */
export interface RecoveryAuth {
  /** UUID of the recovery key's slot. */
  slot: string;
  /** Base64 of 32 bytes that HKDF gives for the recovery key. */
  key: string;
}

/** What a vault holds once opened. */
export interface Contents {
  accounts: Account[];
  /** The newest first; edits keep at most 500. */
  taughtFields: TaughtField[];
  /** What shares the accounts with other computers, or `null` while that is off. */
  sync: Sync | null;
  /** Absent without a recovery key, and where that was not at hand since the vault was restored. */
  recoveryAuth?: RecoveryAuth;
  /** Fields of a newer version: kept, never read. */
  extra: { [field: string]: Json };
}
