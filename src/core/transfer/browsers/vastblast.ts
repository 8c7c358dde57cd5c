// Backups of 2FA Authenticator (github.com/VastBlast/authenticator-2fa), version 1.
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import type { Read, ReadFile } from '../contract/reader.ts';
import { gcmOpened, pbkdf2 } from '../crypto/aes.ts';
import { base64Bytes, jsonIn, neededBytes, utf8Of } from '../crypto/encoded.ts';
import { draftFrom, labelOf, readEach } from '../draft/draft.ts';
import { fieldsOf } from '../draft/further.ts';

/** Reads a backup under its password, and a vault that was never sealed. */
export const readVastblast: Read = ({ json }) => {
  if (!isObject(json) || json.app !== '2fa-authenticator' || !isObject(json.vault)) return null;
  const { vault } = json;
  if (vault.format === 'plain') return readVault(vault.data);
  const kdf = fieldsOf(vault.kdf);
  const cipher = fieldsOf(vault.cipher);
  if (kdf.name !== 'PBKDF2' || kdf.hash !== 'SHA-256' || cipher.name !== 'AES-GCM')
    throw new Refusal('import_unsupported');
  const salt = neededBytes(base64Bytes(kdf.salt));
  const nonce = neededBytes(base64Bytes(cipher.iv));
  const data = neededBytes(base64Bytes(cipher.data));
  return {
    open: async (password) => {
      const bytes = utf8Of(password);
      const key = await pbkdf2('SHA-256', bytes, salt, Number(kdf.iterations), 32);
      const plain = await gcmOpened(key, nonce, data);
      bytes.fill(0);
      key.fill(0);
      if (!plain) throw new Refusal('import_password');
      return readVault(jsonIn(plain));
    },
  };
};

function readVault(vault: unknown): ReadFile {
  const { accounts } = fieldsOf(vault);
  if (!Array.isArray(accounts)) throw new Refusal('import_damaged');
  return readEach(
    accounts.map(fieldsOf),
    ({ label, ...said }) =>
      draftFrom({
        type: said.type,
        secret: said.secret,
        issuer: said.issuer,
        accountName: label,
        algorithm: said.algorithm,
        digits: said.digits,
        period: said.period,
        counter: said.counter,
      }),
    ({ issuer, label }) => labelOf(issuer, label),
  );
}
