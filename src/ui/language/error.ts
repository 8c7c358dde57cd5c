import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import type { Fault } from '../../core/uri/form.ts';
import { text } from './catalogue.ts';

/**
 * Returns the sentence for anything caught: that of a refusal, or else that something unexpected
 * went wrong and nothing was changed.
 */
export function sentence(caught: unknown): string {
  if (caught instanceof Refusal) return text(`refusal_${caught.code}`, caught.detail);
  return text('unexpected');
}

/** Returns the sentence of a refusal code without details. */
export function sentenceOf(code: RefusalCode): string {
  return text(`refusal_${code}`);
}

/** Returns the sentence for what is wrong in a form field. */
export function sentenceOfFault(fault: Fault): string {
  switch (fault) {
    case 'setup_key_export':
    case 'setup_key_link':
    case 'found_microsoft':
    case 'counter_missing':
      return text(fault);
    default:
      return sentenceOf(fault);
  }
}
