import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseKeyUri } from '../../../src/core/uri/keyuri.ts';
import { parseMigration } from '../../../src/core/uri/migration.ts';
import { otherwise } from '../../../src/core/uri/other-text.ts';

describe('what a code is that sets up no account', () => {
  test.each([
    [
      'microsoft',
      'phonefactor://activate_account?code=123456789&url=https%3A%2F%2Fexample.test%2Fpad',
    ],
    ['microsoft', 'PHONEFACTOR://ACTIVATE_ACCOUNT?CODE=1'],
    [
      'microsoft',
      'https://login.microsoftonline.com/authenticatorApp/activateAccount?source=qrCode&accountType=msa&code=x',
    ],
    ['microsoft', 'https://mobileappcommunicator.auth.microsoft.com/activate/123456789'],
    ['store', 'https://play.google.com/store/apps/details?id=com.example'],
    ['store', 'https://apps.apple.com/app/id1'],
    ['store', 'HTTPS://ITUNES.APPLE.COM/app/id1'],
    ['store', 'market://details?id=com.example'],
    ['store', 'itms-apps://apps.apple.com/app/id1'],
    ['store', 'https://aka.ms/authapp'],
    ['wifi', 'WIFI:S:Harbour;T:WPA;P:secret;;'],
    ['wifi', 'wifi:T:nopass;S:Quay;;'],
    ['link', 'https://example.test/2fa?x=1'],
    ['link', ' http://example.test \n'],
    ['link', 'https://login.microsoftonline.com/common/oauth2'],
    ['link', 'https://evil.test/login.microsoftonline.com/activateAccount'],
    ['link', 'https://login.microsoftonline.com.evil.test/activateAccount'],
    ['link', 'https://play.google.com@evil.test/store/apps'],
    ['link', 'https://aka.ms/something'],
    ['text', ''],
    ['text', 'hello'],
    ['text', 'see https://example.test'],
    ['text', 'https://example.test and more'],
    ['text', 'https://example.test/page and more'],
    ['text', 'https://'],
    ['text', 'mailto:mira@example.test'],
    ['text', 'javascript:alert(1)'],
    ['text', 'BEGIN:VCARD'],
  ])('%s: %s', (what, text) => {
    expect(otherwise(text)).toBe(what);
    expect(parseKeyUri(text)).toBeNull();
    expect(parseMigration(text)).toBeNull();
  });

  test('any text is something', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'https://', 'https://aka.ms/'),
        fc.string({ unit: 'binary' }),
        (start, text) => {
          expect(['microsoft', 'store', 'wifi', 'link', 'text']).toContain(otherwise(start + text));
        },
      ),
    );
  });
});
