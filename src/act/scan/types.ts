import type { AccountDraft } from '../../core/account/account.ts';
import type { Progress } from './decode/decoder.ts';
import type { Finding } from './meaning.ts';

/** What a scan found, best first. */
export interface Scan {
  findings: Finding[];
  /**
   * ASCII host on which the code may be filled at once, or `null`: the page has one account, as a
   * QR code in the top document, over https or on a loopback host.
   */
  fillHost: string | null;
  /**
   * Whether the person is asked with the tick set: the code is in the page's own pixels and nothing
   * speaks against the host.
   */
  fillTicked?: boolean;
  /** The confirmed site that the host resembles, or `null`. */
  imitated?: string | null;
  /**
   * A setup key that the page writes out: the one of the code if any (`agrees`); `null` when there
   * is none, or several and no code.
   */
  key: { draft: AccountDraft; agrees: boolean } | null;
  /** Whether every code of an export in this scan had been read before. */
  repeated?: boolean;
  /** Whether an export was forgotten, or a code not kept, for lack of room. */
  dropped?: boolean;
}

/**
 * How a scan reports its progress and is cancelled: an aborted one rejects with the signal's
 * reason.
 */
export interface ScanOptions {
  onProgress?: Progress;
  signal?: AbortSignal;
  /** Address of the one image of the page that the person pointed at. */
  image?: string;
}
