// Opens a vault of Latchkey among imported files: a backup, or what a lost profile still holds.
import type { Account } from '../../core/account/account.ts';
import { Refusal, refusalCode } from '../../core/refusal.ts';
import type { ReadAccount, ReadFile } from '../../core/transfer/contract/reader.ts';
import { openBackup } from '../../vault/vault.ts';

/**
 * Returns the accounts of a vault's text, with those in its trash. Refuses `import_password`,
 * `import_costly`, `import_damaged` and `vault_newer`.
 */
export async function readVault(
  text: string,
  password: string,
  signal?: AbortSignal,
): Promise<ReadFile> {
  try {
    const { accounts } = await openBackup(text, password, signal);
    return { accounts: accounts.map(readAccount), problems: [] };
  } catch (caught) {
    signal?.throwIfAborted();
    // Sentences of the vault speak of the one that is open here.
    const code = refusalCode(caught);
    if (code === 'password_wrong') throw new Refusal('import_password');
    if (code === 'kdf_excessive') throw new Refusal('import_costly');
    throw new Refusal(code === 'vault_newer' ? code : 'import_damaged');
  }
}

function readAccount(account: Account): ReadAccount {
  const { type, secret, algorithm, digits, period, counter } = account;
  const { issuer, accountName, parameters, tags, note, pinned, deletedAt, recoveryCodes } = account;
  const key = { type, secret, algorithm, digits, period, counter };
  return {
    draft: { ...key, issuer, accountName, parameters },
    tags,
    note,
    recoveryCodes: recoveryCodes.flatMap(({ code, usedAt }) => (usedAt === null ? [code] : [])),
    ...(pinned && { isPinned: true }),
    ...(deletedAt !== null && { isTrashed: true }),
  };
}
