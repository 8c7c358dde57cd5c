// What is being taken out: which accounts, how, and what is shown of them.
import { computed, signal } from '@preact/signals';
import {
  confirmExport,
  exportedText,
  exportName,
  isSealedFormat,
} from '../../../act/transfer/export.ts';
import type { Account } from '../../../core/account/account.ts';
import type { ExportFormat } from '../../../core/transfer/out/contract.ts';
import { lossesOf } from '../../../core/transfer/out/losses.ts';
import { saveFile } from '../../../ui/backup/file.ts';
import { countedText } from '../../../ui/language/catalogue.ts';
import { policy } from '../../../ui/policy/policy.ts';
import { now } from '../../../ui/state/clock.ts';
import { showMessage } from '../../../ui/state/message.ts';
import { accounts } from '../../../ui/state/state.ts';

/** The ways out that there are, the safest one first. */
const FORMATS = [
  'aegis_sealed',
  'google',
  'otpauth',
  'aegis',
  'twofas',
  'bitwarden',
  'paper',
] as const satisfies readonly ExportFormat[];

/** One of those. */
export type Offered = (typeof FORMATS)[number];

/** The ways out that the organization allows. */
export const offered = computed(() =>
  FORMATS.filter((how) => policy.value.plainExport !== false || isSealedFormat(how)),
);

/** The chosen way; `null` until one is chosen. */
export const format = signal<Offered | null>(null);
/** The ids of the accounts that are not wanted: new ones are. */
export const unwanted = signal<ReadonlySet<string>>(new Set());
/** The accounts that are wanted, in the order of the vault's list. */
export const wanted = computed(() => accounts.value.filter(({ id }) => !unwanted.value.has(id)));
/** What the chosen way does not carry of them. */
export const losses = computed(() =>
  format.value === null ? null : lossesOf(format.value, wanted.value),
);
/** The links that are shown as codes, `null` while none are. */
export const links = signal<readonly string[] | null>(null);
/** The accounts on the sheet, `null` while there is none. */
export const onSheet = signal<readonly Account[] | null>(null);

let running = new AbortController();

/** Chooses a way out; what is being written in another one is given up. */
export function chooseFormat(how: Offered): void {
  giveUp();
  format.value = how;
}

/** Wants an account, or no longer. */
export function toggleWanted(id: string): void {
  const next = new Set(unwanted.value);
  if (!next.delete(id)) next.add(id);
  unwanted.value = next;
}

/** Wants all accounts, or none of them. */
export function wantAll(isAll: boolean): void {
  unwanted.value = new Set(isAll ? [] : accounts.value.map(({ id }) => id));
}

/** Wants one account and no other. */
export function wantOnly(id: string): void {
  unwanted.value = new Set(accounts.value.map((one) => one.id).filter((other) => other !== id));
}

/** Forgets what was chosen, and hides what is shown; what is being written is given up. */
export function forgetExport(): void {
  giveUp();
  [format.value, links.value, onSheet.value, unwanted.value] = [null, null, null, new Set()];
}

function giveUp(): void {
  running.abort();
  running = new AbortController();
}

/**
 * Saves the file, or shows codes or the sheet, once the vault's password is right. `filePassword`
 * seals the file. Refuses like `exportedText`.
 */
export async function takeOut(vaultPassword: string, filePassword: string): Promise<void> {
  const how = format.value;
  const carried = losses.value?.carried;
  if (how === null || !carried) return;
  const { signal: until } = running;
  if (how === 'paper') {
    await confirmExport(how, vaultPassword);
    if (!until.aborted) onSheet.value = carried;
    return;
  }
  const job = { format: how, accounts: carried, password: filePassword };
  const text = await exportedText(job, vaultPassword, until).catch((caught) => {
    if (until.aborted) return null;
    throw caught;
  });
  if (text === null) return;
  if (how === 'google') {
    links.value = text.trim().split('\n');
    return;
  }
  saveFile(exportName(how, now.peek()), text);
  format.value = null;
  showMessage({ tone: 'good', text: countedText('export_saved', carried.length) });
}
