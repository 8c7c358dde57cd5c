// Latchkey's own vault (core/vault/FORMAT.md): a backup file, or the copies in a lost profile.
import { Refusal } from '../../refusal.ts';
import type { Read } from '../contract/reader.ts';
import { hasMembers } from '../contract/shapes.ts';
import { fieldsOf } from '../draft/further.ts';

/** Reads a record, or copies of it, as what only the vault's own code opens. */
export const readLatchkey: Read = (file) => {
  const { format } = fieldsOf(file.json);
  if (!hasMembers(file, 'format') || file.text === null) return null;
  if (format !== 'latchkey-vault' && format !== 'latchkey-raw') return null;
  return {
    vault: file.text,
    open: () => Promise.reject(new Refusal('import_unsupported')),
  };
};
