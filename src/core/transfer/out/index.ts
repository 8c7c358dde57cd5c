// Writes accounts into a file of another format.
import type { Account } from '../../account/account.ts';
import { Refusal } from '../../refusal.ts';
import { givenFile } from '../contract/given.ts';
import type { Costly } from '../contract/reader.ts';
import { utf8Of } from '../crypto/encoded.ts';
import { readGiven } from '../index.ts';
import { writeAegis } from './aegis.ts';
import { writeAegisSealed } from './aegis-sealed.ts';
import { writeBitwarden } from './bitwarden.ts';
import { isReadBack } from './compare.ts';
import type { FileFormat, Means, Write } from './contract.ts';
import { writeGoogle } from './google.ts';
import { lossesOf } from './losses.ts';
import { writeOtpauth } from './otpauth.ts';
import { writeTwoFas } from './twofas.ts';

const WRITERS: Readonly<Record<FileFormat, Write>> = {
  aegis_sealed: writeAegisSealed,
  aegis: writeAegis,
  twofas: writeTwoFas,
  bitwarden: writeBitwarden,
  otpauth: writeOtpauth,
  google: writeGoogle,
  qr: writeOtpauth,
};

/**
 * Returns the text of a file with those of the accounts that its format carries, after reading it
 * back as any file that is given to Latchkey. Refuses `export_nothing` where it carries none, and
 * `export_differs` where anything else is read than was written.
 */
export async function writtenFile(
  format: FileFormat,
  accounts: readonly Account[],
  means: Means,
  costly: Costly,
): Promise<string> {
  const { carried } = lossesOf(format, accounts);
  if (carried.length === 0) throw new Refusal('export_nothing');
  const text = await WRITERS[format](carried, means);
  const bytes = utf8Of(text);
  const { reading } = await readGiven(givenFile('export', bytes)).catch(differs);
  const read =
    'open' in reading ? await reading.open(means.password, costly).catch(differs) : reading;
  bytes.fill(0);
  const isRight = isReadBack(format, carried, read);
  for (const { draft } of read.accounts) draft.secret.fill(0);
  if (!isRight) throw new Refusal('export_differs');
  return text;
}

// Whatever the importer says of our own file, it is not what was meant to be written.
function differs(): never {
  throw new Refusal('export_differs');
}
