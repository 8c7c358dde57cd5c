// Removals of sites and taught fields that can be undone.
import type { Contents, TaughtField } from '../../core/account/account.ts';
import {
  type Edit,
  forgetting,
  patching,
  reteaching,
  unteaching,
} from '../../core/account/edits.ts';
import { text } from '../language/catalogue.ts';
import { now } from '../state/clock.ts';
import { showMessage } from '../state/message.ts';
import { save } from '../state/save.ts';

/**
 * Removes a site from an account, shows `said`, and offers to undo that, together with the fields
 * that were taught there.
 */
export function forgetSite(id: string, site: string, said: string): Promise<void> {
  return forget(forgetting(id, now.value, site), said, ({ accounts, taughtFields }) => {
    const before = accounts.find((account) => account.id === id)?.sites ?? [];
    const taught = reteaching(taughtFields);
    const sites = patching(id, now.value, (account) => ({
      sites: withSite(site, account.sites, before),
    }));
    return (contents) => taught(sites(contents));
  });
}

/** Forgets taught fields, says so and offers to undo that. */
export function forgetTaught(fields: TaughtField[]): Promise<void> {
  return forget(unteaching(fields), text('taught_forgotten'), ({ taughtFields }) =>
    reteaching(taughtFields),
  );
}

/**
 * Saves an edit and offers to undo it. `undoing` gets the contents before the edit, and returns the
 * edit that undoes it.
 */
async function forget(
  edit: Edit,
  said: string,
  undoing: (before: Contents) => Edit,
): Promise<void> {
  let undo: Edit = (contents) => contents;
  const noting: Edit = (contents) => {
    undo = undoing(contents);
    return edit(contents);
  };
  const putBack = async (): Promise<void> => {
    if (await save(undo)) showMessage({ tone: 'good', text: text('restored') });
  };
  if (await save(noting)) showMessage({ tone: 'good', text: said, undo: () => void putBack() });
}

// Puts back only this site, in its place, since another window may have changed the others.
function withSite(site: string, sites: string[], before: string[]): string[] {
  const kept = before.filter((one) => one === site || sites.includes(one));
  return [...kept, ...sites.filter((one) => !kept.includes(one))];
}
