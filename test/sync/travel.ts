// How sealed replicas get from computer to computer in the histories of sync.

/** A stand-in carrier: the browser's sync, a folder, or anything else that a history runs over. */
export interface Travel {
  /** Puts what this computer wrote under way; may refuse as the real carrier does. */
  write(computer: string, sealed: Uint8Array<ArrayBuffer>): void | Promise<void>;
  /** Returns every whole sealed replica that this computer can see now; never a torn one. */
  read(computer: string): Uint8Array<ArrayBuffer>[] | Promise<Uint8Array<ArrayBuffer>[]>;
  /** Lets time pass, in seconds since 1970: what is under way may arrive. */
  tick(now: number): void | Promise<void>;
}
