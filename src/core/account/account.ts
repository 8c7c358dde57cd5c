/** How codes are made: RFC 6238, RFC 4226, or Steam Guard's five letters. */
export type AccountType = 'totp' | 'hotp' | 'steam';

/** The HMAC hash as Key URIs spell it. */
export type Algorithm = 'SHA1' | 'SHA256' | 'SHA512';

/** Anything that JSON can hold; what a newer version stored and this one only keeps. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * A single-use code that the site gave at enrollment; `usedAt` in seconds since 1970, or `null`
 * while unused.
 */
export interface RecoveryCode {
  code: string;
  usedAt: number | null;
}

/** What makes a code: everything that an OTP function needs to know of an account. */
export interface Key {
  type: AccountType;
  /** The shared secret K of RFC 4226, as bytes. */
  secret: Uint8Array;
  algorithm: Algorithm;
  /** 1 to 10; Steam is always 5. */
  digits: number;
  /** Seconds per step (X of RFC 6238). */
  period: number;
  /** Moving factor (C of RFC 4226); 0 for the other types. */
  counter: number;
}

/** What a Key URI or a form says of an account, before the vault gives it an identity. */
export interface AccountDraft extends Omit<Key, 'counter'> {
  /**
   * Moving factor; 0 for the other types; `null` where a HOTP link says none, so that the person
   * must.
   */
  counter: number | null;
  issuer: string;
  accountName: string;
  /**
   * Further Key URI parameters in their order, name and decoded value, so that the URI can be
   * written again without loss.
   */
  parameters: [name: string, value: string][];
}

/** A draft whose counter is known, so that it gives codes. */
export type CountedDraft = AccountDraft & Key;

/** One account of the vault. Times are whole seconds since 1970. */
export interface Account extends CountedDraft {
  /** UUID: the identity, never the label. */
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
  /** When it was moved to the trash, or `null`. */
  deletedAt: number | null;
  /** When a write first found its 30 days in the trash over, or `null`. */
  expiredAt: number | null;
  /** Fields of a newer version: kept, never read. */
  extra: { [field: string]: Json };
}

/**
 * A field that the person pointed out: where, and by what it is known again. Kept inside the sealed
 * vault, as it names a site.
 */
export interface TaughtField {
  host: string;
  /** From `likenessOf`. */
  likeness: string;
  /** A password field that takes the code behind the password. */
  append?: true;
  /**
   * Chosen under "Which field?": it answers that question when it comes up again, and counts for
   * nothing where it does not.
   */
  asked?: true;
  /** From `pageLikenessOf`, of an answer: it counts on no page that is not alike. */
  page?: string;
  /** Fields of a newer version: kept, never read. */
  extra?: { [field: string]: Json };
}

/** What a vault holds once opened. */
export interface Contents {
  accounts: Account[];
  /** The newest first; at most 500. */
  taughtFields: TaughtField[];
  /** Fields of a newer version: kept, never read. */
  extra: { [field: string]: Json };
}
