// Fills a recovery code into the page's field for one, and into no other.
import type { CurrentTab } from '../../browser/tabs.ts';
import type { Account } from '../../core/account/account.ts';
import { hostOf } from '../../core/match/site.ts';
import type { WriteOrder } from '../../core/page/facts.ts';
import { recoveryField } from '../../core/recovery/field.ts';
import { Refusal, refusalCode } from '../../core/refusal.ts';
import { readDocuments, readSettled, writeInto } from '../fill/documents.ts';
import { allowedOf, notAllowed, WRITE_REFUSALS } from '../fill/fill.ts';
import type { FillOutcome } from '../fill/outcome.ts';
import { factsOf } from '../fill/spot.ts';

/**
 * Writes a recovery code of an account into the one field of the page that asks for it, if the
 * account's `sites` allow it. Never submits. Refusals become the outcome `refused`.
 */
export async function fillRecovery(
  tab: CurrentTab,
  account: Account,
  code: string,
): Promise<FillOutcome> {
  try {
    const documents = await readSettled(tab);
    const allowed = await allowedOf(documents, account);
    if (allowed.length === 0) return await notAllowed(documents[0], account);
    const found = recoveryField(factsOf(allowed));
    const document = found && allowed[found.page];
    if (!document) throw new Refusal('recovery_field');
    const { origin } = document.facts;
    const indexes = [found.field.index];
    const order: WriteOrder = { origin, indexes, code, waitMs: 0, whole: found.field };
    const report = await writeInto(tab, document.documentId, order);
    return report.outcome === 'written'
      ? { outcome: 'filled', host: hostOf(origin) ?? '' }
      : { outcome: 'refused', code: WRITE_REFUSALS[report.reason] };
  } catch (caught) {
    const refusal = refusalCode(caught);
    if (refusal === null) throw caught;
    return { outcome: 'refused', code: refusal };
  }
}

/** Returns whether the page asks for a recovery code; `false` where it cannot be read. */
export async function asksForRecovery(tab: CurrentTab): Promise<boolean> {
  try {
    return recoveryField(factsOf(await readDocuments(tab))) !== null;
  } catch (caught) {
    if (refusalCode(caught) === null) throw caught;
    return false;
  }
}
