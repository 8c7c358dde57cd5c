import { candidatesOf } from '../core/field/group.ts';
import { likenessOf, taughtIn, withTaught } from '../core/field/taught.ts';
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
  const taught = { host, likeness: likenessOf(field) };
  await change((contents) => ({ ...contents, extra: withTaught(contents.extra, taught) }));
}

/** Returns the field that the person once pointed out on this page's host, with all its boxes, or `null`. */
export async function taughtField(
  documents: PageDocument[],
): Promise<{ document: PageDocument; indexes: number[] } | null> {
  const known = taughtIn((await read()).extra);
  for (const document of documents) {
    const host = hostOf(document.facts.origin);
    const here = new Set(known.filter((one) => one.host === host).map((one) => one.likeness));
    const field = document.facts.fields.find((one) => one.shown === 'yes' && here.has(likenessOf(one)));
    if (field) return { document, indexes: wholeOf(document, field.index) };
  }
  return null;
}
