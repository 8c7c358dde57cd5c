/** Remembers that the person wants this account's codes on this host (exact, ASCII). Resolves once saved. */
export async function confirmSite(_accountId: string, _host: string): Promise<void> {
  throw new Error('stub');
}
