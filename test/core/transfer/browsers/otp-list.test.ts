import { expect, test } from 'vitest';
import { readOtpList } from '../../../../src/core/transfer/browsers/otp-list.ts';
import { readText, shownAll, survivesCuts } from '../shown.ts';

const KEY = 'JBSWY3DPEHPK3PXP';
const text = JSON.stringify({
  otp_list: [
    { name: 'Harbour mira', key: 'jbsw y3dp ehpk 3pxp' },
    { name: 'Bad', key: '0189' },
    { name: 'None' },
    null,
    { name: 'mira', key: `otpauth://totp/?secret=${KEY}&digits=8` },
  ],
});

test('names and keys', async () => {
  const file = await readText(readOtpList, text);
  expect(shownAll(file)).toEqual([
    `totp | ${KEY} | SHA1 | 6 | 30 s |  | Harbour mira`,
    `totp | ${KEY} | SHA1 | 8 | 30 s |  | mira`,
  ]);
  expect(file?.problems).toEqual([
    { name: 'Bad', code: 'secret_not_base32' },
    { name: 'None', code: 'secret_missing' },
    { name: '', code: 'secret_missing' },
  ]);
  await survivesCuts(readOtpList, text);
});

test.each(['{}', '[]', '{"otp_list":{}}', 'otp_list'])('another file: %s', async (other) => {
  expect(await readText(readOtpList, other)).toBeNull();
});
