import { beforeEach, describe, expect, it } from 'vitest';
import { account } from '../../vault/account.ts';
import { code, page, reset, scan } from './scanned.ts';

beforeEach(reset);

describe('scanPage', () => {
  it('does not tick a host for a name that only looks like another site’s', async () => {
    const named = (issuer: string) =>
      scan(
        page({
          pictures: [
            code(`otpauth://totp/a?secret=JBSWY3DPEHPK3PXP&issuer=${encodeURIComponent(issuer)}`),
          ],
        }),
        [],
        [account('bob', { sites: ['*.github.com'] })],
      );
    for (const issuer of [
      'GitHub',
      'G\u0456tHub',
      'G\u0456tHub Inc',
      'g\u0456thub.com',
      'Git\u3164Hub',
      'G\u0131tHu\u0335b',
    ])
      expect(await named(issuer), issuer).toMatchObject({ fillTicked: false, imitated: null });
    expect(await named('Gitea')).toMatchObject({ fillTicked: true });
  });
});
