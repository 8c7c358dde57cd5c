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
 * Takes a site from an account, says so in `said` and offers to take it back, with what was taught
 * there.
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

/** Forgets fields that the person once pointed out, says so and offers to take them back. */
export function forgetTaught(fields: TaughtField[]): Promise<void> {
  return forget(unteaching(fields), text('taught_forgotten'), ({ taughtFields }) =>
    reteaching(taughtFields),
  );
}

/** `undoing` gets the contents before, and takes from them only what the undo needs. */
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

// Only this one comes back, to its place: another window may have changed the others meanwhile.
function withSite(site: string, sites: string[], before: string[]): string[] {
  const kept = before.filter((one) => one === site || sites.includes(one));
  return [...kept, ...sites.filter((one) => !kept.includes(one))];
}
