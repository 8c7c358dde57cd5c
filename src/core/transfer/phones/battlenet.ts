// Battle.net's authenticator in the Android preferences of its messenger (no published standard).
import { Refusal } from '../../refusal.ts';
import type { FileReading, GivenFile } from '../contract/reader.ts';
import { hexBytes, neededBytes } from '../crypto/encoded.ts';
import { draftFrom, readEach } from '../draft/draft.ts';
import { preferencesIn } from '../syntax/android-preferences.ts';

const SECRET = 'com.blizzard.messenger.AUTHENTICATOR_DEVICE_SECRET';
const SERIAL = 'com.blizzard.messenger.AUTHENTICATOR_SERIAL';
/** What the app lays over its texts, byte by byte. */
const MASK = neededBytes(
  hexBytes(
    '398e27fc50276a656065b0e525f4c06c04c61075286b8e7aeda59da9813b5dd6' +
      'c80d2fb38068773fa59ba47c17ca6c6479015c1d5b8b8f6b9a',
  ),
);

/** Returns the one account of Battle.net's preferences, named by its serial number. */
export function readBattleNet({ text }: GivenFile): FileReading {
  const preferences = preferencesIn(text);
  const masked = preferences?.get(SECRET);
  if (masked === undefined) return null;
  const serial = preferences?.get(SERIAL);
  return readEach(
    [masked],
    () =>
      draftFrom({
        secret: neededBytes(hexBytes(unmasked(masked))),
        issuer: 'Battle.net',
        accountName: serial === undefined ? '' : unmasked(serial),
        digits: 8,
      }),
    () => 'Battle.net',
  );
}

function unmasked(hex: string): string {
  const bytes = neededBytes(hexBytes(hex));
  if (bytes.length > MASK.length) throw new Refusal('import_damaged');
  return String.fromCharCode(...bytes.map((byte, at) => byte ^ (MASK[at] ?? 0)));
}
