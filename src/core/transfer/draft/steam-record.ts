// What Steam sends when its authenticator is set up, as maFiles and links of WinAuth keep it.
import { isObject } from '../../vault/shape.ts';
import { base64Bytes, neededBytes } from '../crypto/encoded.ts';

/** The parts of Steam's record that an authenticator needs. */
export interface SteamRecord {
  secret: Uint8Array;
  accountName: unknown;
  /** The code (R and five digits) that takes the authenticator off the account. */
  recoveryCodes: { recoveryCodes?: string[] };
}

/**
 * Returns what a JSON object says of a Steam account, `null` where it is not Steam's. Refuses
 * `import_damaged` when its secret is not Base64.
 */
export function steamRecord(json: unknown): SteamRecord | null {
  if (!isObject(json) || typeof json.shared_secret !== 'string') return null;
  const code = json.revocation_code;
  return {
    secret: neededBytes(base64Bytes(json.shared_secret)),
    accountName: json.account_name,
    recoveryCodes: typeof code === 'string' && code !== '' ? { recoveryCodes: [code] } : {},
  };
}
