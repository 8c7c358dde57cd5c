import { Refusal, type RefusalCode } from '../core/refusal.ts';
import { say } from './catalogue.ts';

/** Returns the sentence for anything caught: a refusal's own, or the plain one that nothing was changed. */
export function sentence(caught: unknown): string {
  if (caught instanceof Refusal) return say(`refusal_${caught.code}`, caught.detail);
  return say('unexpected');
}

/** Returns the sentence of a refusal code without details. */
export function sentenceOf(code: RefusalCode): string {
  return say(`refusal_${code}`);
}
