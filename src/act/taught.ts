import { candidatesOf } from '../core/field/group.ts';
import { isVetoed } from '../core/field/score.ts';
import { likenessOf, taughtIn, withTaught } from '../core/field/taught.ts';
import type { CodeShape } from '../core/field/veto.ts';
import { hostOf } from '../core/match/site.ts';
import { change, read } from '../vault/vault.ts';
import type { PageDocument } from './page.ts';

/** Returns the indexes of all boxes that belong together with one field of a document. */
export function wholeOf({ facts }: PageDocument, index: number): number[] {
  const group = candidatesOf(facts.fields).find((fields) => fields.some((field) => field.index === index));
  return group?.map((field) => field.index) ?? [index];
}

/** Remembers a field of a document as the one for codes on its host; resolves once saved. */
export async function teach({ facts }: PageDocument, indexes: number[]): Promise<void> {
  const host = hostOf(facts.origin);
  const field = facts.fields.find(({ index }) => index === indexes[0]);
  if (host === null || !field) return;
  const likeness = likenessOf(field);
  if (likeness === null) return;
  const taught = { host, likeness };
  await change((contents) => ({ ...contents, extra: withTaught(contents.extra, taught) }));
}

/**
 * Returns the field that the person once pointed out on this page's host, with all its boxes; `null` when there is none, when several
 * are alike, or when the page says of it that it is for something else.
 */
export async function taughtField(
  documents: PageDocument[],
  shape: CodeShape,
): Promise<{ document: PageDocument; indexes: number[] } | null> {
  const known = taughtIn((await read()).extra);
  const found = documents.flatMap((document) => {
    const host = hostOf(document.facts.origin);
    const here = new Set(known.filter((one) => one.host === host).map((one) => one.likeness));
    return candidatesOf(document.facts.fields)
      .filter(([first]) => here.has(likenessOf(first) ?? ''))
      .map((candidate) => ({ document, candidate }));
  });
  const [only, ...others] = found;
  if (!only || others.length > 0 || isVetoed(only.candidate, only.document.facts, shape)) return null;
  return { document: only.document, indexes: only.candidate.map(({ index }) => index) };
}
