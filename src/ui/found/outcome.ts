import { accountsOf, type Outcome } from '../../act/scan/page.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import { countedText, text } from '../language/catalogue.ts';
import { sentenceOf } from '../language/error.ts';

/**
 * Returns the sentence for a picture in which no code was read; the sentence of the refusal speaks
 * of a page.
 */
export function pictureSentence(code: RefusalCode): string {
  if (code === 'scan_nothing') return text('picture_nothing');
  return code === 'scan_damaged' ? text('picture_damaged') : sentenceOf(code);
}

/** Returns in a few words what one picture file held. */
export function outcomeText({ findings, code }: Outcome): string {
  if (code !== null) return pictureSentence(code);
  const [problem] = findings.flatMap((seen) =>
    seen.kind === 'problem' ? [sentenceOf(seen.code)] : [],
  );
  const count = findings.reduce((sum, seen) => sum + accountsOf(seen), 0);
  return count > 0 ? countedText('accounts_count', count) : (problem ?? text('picture_other'));
}
