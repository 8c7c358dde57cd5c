export function openVault(text: string, password: string, options?: { recovery?: boolean; passkey?: boolean }): Promise<unknown>;
