import type { AccountDraft } from '../../core/account/account.ts';
import type { Progress } from './decode/decoder.ts';
import type { Finding } from './meaning.ts';

/** What a scan found, best first. */
export interface Scan {
  findings: Finding[];
  /**
   * ASCII host on which the code may be filled at once (one otpauth code in the top document over
   * https or localhost), else `null`.
   */
  fillHost: string | null;
  /**
   * Whether that is certain enough to be ticked: the code is in the page's own pixels and nothing
   * speaks against the host.
   */
  fillTicked?: boolean;
  /** The confirmed site of an account that the host only looks like. */
  imitated?: string | null;
  /**
   * A setup key written on the page, the one of a code if any is; `null` when there is none, or
   * several and no code.
   */
  key: { draft: AccountDraft; agrees: boolean } | null;
  /** Whether every code of an export in it had been read before. */
  repeated?: boolean;
  /** Whether another half-read export had to be forgotten for this one. */
  dropped?: boolean;
}

/**
 * How a scan tells its progress and is cancelled (an aborted scan rejects with the signal's
 * reason).
 */
export interface ScanOptions {
  onProgress?: Progress;
  signal?: AbortSignal;
  /** Address of the one image of the page that the person pointed at. */
  image?: string;
}
