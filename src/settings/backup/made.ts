/** A backup file that was downloaded and not read back yet; `at` in seconds since 1970. */
export interface Made {
  name: string;
  text: string;
  at: number;
  /** Whether it is sealed with a password of its own. */
  isOwn: boolean;
}
