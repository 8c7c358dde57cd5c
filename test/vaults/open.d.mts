export function openVault(text: string, password: string, options?: { recovery?: boolean }): Promise<unknown>;
