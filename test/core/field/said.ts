import { type Mentions, mentionsIn } from '../../../src/core/field/phrase.ts';
import { dictionaryOf } from '../../../src/core/field/read-page.ts';
import { type FamilyName, families } from '../../../src/core/field/words/families.ts';

const all = await dictionaryOf(Object.keys(families) as FamilyName[]);

/** Returns what a text speaks of, in any language. */
export function said(text: string): Mentions {
  return mentionsIn(text, all);
}
