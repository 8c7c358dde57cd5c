// Text files with one Key URI in each line, as Authenticator Plus and WinAuth write them.
import type { CountedDraft } from '../../account/account.ts';
import { Refusal } from '../../refusal.ts';
import { parseKeyUri } from '../../uri/keyuri.ts';
import type { ReadAccount, ReadFile } from '../contract/reader.ts';
import { draftOfLink, labelOf, readEach } from './draft.ts';

/** Returns the lines of a text that say something: neither empty nor a comment (`#`). */
export function linesIn(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^\uFEFF/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Returns accounts and problems of lines; a line that is no Key URI is a problem without a name. */
export function readLinkLines(
  lines: string[],
  read: (link: string) => ReadAccount | CountedDraft = draftOfLink,
): ReadFile {
  return readEach(
    lines,
    (line) => {
      if (/^motp:/i.test(line)) throw new Refusal('import_motp');
      if (/^otpauth:\/*yaotp\b/i.test(line)) throw new Refusal('import_yandex');
      // Never read as a bare secret: it may be a heading.
      if (parseKeyUri(line) === null) throw new Refusal('uri_malformed');
      return read(line);
    },
    nameOfLink,
  );
}

function nameOfLink(line: string): string {
  try {
    const draft = parseKeyUri(line);
    return labelOf(draft?.issuer, draft?.accountName);
  } catch (caught) {
    return caught instanceof Refusal
      ? labelOf(caught.detail.issuer, caught.detail.accountName)
      : '';
  }
}
