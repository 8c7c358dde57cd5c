/** One guard of the sources, what they look like without it, and the tests that must notice. */
export interface Guard {
  guard: string;
  file: string;
  /** Stands exactly once in the file. */
  from: string;
  to: string;
  tests: string[];
}
