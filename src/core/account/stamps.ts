// What computers that share their accounts remember of each change: stamps, sets and tombstones.
/**
 * When something was changed, by a hybrid logical clock (Kulkarni et al., 2014): whole seconds
 * since 1970, a count within that second, and the computer's id, which ends every tie.
 */
export type Stamp = readonly [time: number, count: number, computer: string];

/** Up to where the changes of each computer were seen: a version vector of stamps. */
export type Seen = { readonly [computer: string]: readonly [time: number, count: number] };

/**
 * The changes of one element of a set: it is in the set while some computer's adding was not seen
 * by a removal (an observed-remove set).
 */
export interface Marks {
  added: Seen;
  removed: Seen;
}

/** The changes of one recovery code: also who marked it as used, when, and what was undone. */
export interface CodeMarks extends Marks {
  /** By computer: the stamp's time and count, and `usedAt` in seconds since 1970. */
  used: { readonly [computer: string]: readonly [time: number, count: number, usedAt: number] };
  unused: Seen;
}

/** When the parts of an account were changed. */
export interface AccountStamps {
  /** When it was made; the stamp of every field and element that is not named below. */
  born: Stamp;
  /** The fields that were changed since, by name: the later stamp wins. */
  fields: { readonly [field: string]: Stamp };
  /** What the computer that moved the account to the trash had seen; `null` while it is not there. */
  seen: Seen | null;
  /** Elements that were added or removed since, by element. */
  sites: { readonly [site: string]: Marks };
  tags: { readonly [tag: string]: Marks };
  codes: { readonly [code: string]: CodeMarks };
  /** The account's place in the list: lower is earlier, ties go by id. */
  order: number;
}

/** One computer of a group, as all of them know it. Times are seconds since 1970. */
export interface Computer {
  /** The name that the person gave it. */
  name: string;
  /** Base64 of the public half of its key pair: an uncompressed point on P-256. */
  public: string;
  joinedAt: number;
  lastSeenAt: number;
  removedAt: number | null;
  /** The changes that it has taken in. */
  seen: Seen;
  /** The number of the newest sync key that it has. */
  epoch: number;
  /** When this entry was changed. */
  stamp: Stamp;
}

/** A new sync key, wrapped to the computers that stay when one is removed (core/sync/FORMAT.md). */
export interface Rotation {
  epoch: number;
  /** The computer that made the key. */
  by: string;
  removed: readonly Removal[];
  wraps: readonly Wrap[];
}

/** A computer that was removed; `mac` (base64, 32 bytes) lets it check who says so. */
export interface Removal {
  id: string;
  mac: string;
}

/** The sync key for one computer: all base64 but `to`, which is the computer's id. */
export interface Wrap {
  to: string;
  ephemeral: string;
  nonce: string;
  key: string;
}

/** What carries the sealed replicas: the browser's own sync, or a folder that the person chose. */
export type Carrier = 'browser' | 'folder';
