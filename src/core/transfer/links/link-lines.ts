// Text files with one Key URI in each line, as Authenticator Plus and WinAuth write them.
import { Refusal } from '../../refusal.ts';
import type { ReadFile } from '../contract/reader.ts';
import { readEach } from '../draft/draft.ts';
import { accountInLink, labelInLink } from './link-account.ts';

/** Returns the lines of a text that say something: neither empty nor a comment (`#`). */
export function linesIn(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^\uFEFF/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Returns accounts and problems of lines; a line that is no Key URI is a problem. */
export function readLinkLines(lines: string[]): ReadFile {
  return readEach(
    lines,
    (line) => {
      const account = accountInLink(line);
      // Never read as a bare secret: it may be a heading.
      if (account === null) throw new Refusal('uri_malformed');
      return account;
    },
    labelInLink,
  );
}
