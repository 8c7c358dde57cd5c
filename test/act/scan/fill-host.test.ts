import { beforeEach, describe, expect, it } from 'vitest';
import type { JobReadings } from '../../../src/act/scan/decode/job.ts';
import type { PageSightings } from '../../../src/core/page/sighting.ts';
import { account } from '../../vault/account.ts';
import { code, link, OTHER_URI, page, reset, scan, URI } from './scanned.ts';

beforeEach(reset);

describe('scanPage', () => {
  it('offers to fill on the host for one code of the top document, https or local', async () => {
    const pictures = [code(URI)];
    expect((await scan(page({ pictures }))).fillHost).toBe('shop.example');
    expect((await scan(page({ pictures, origin: 'http://127.0.0.1:8080' }))).fillHost).toBe(
      '127.0.0.1',
    );
    expect((await scan(page({ pictures, origin: 'http://localhost' }))).fillHost).toBe('localhost');
    expect((await scan(page(), [{ text: URI, top: true, own: true }])).fillHost).toBe(
      'shop.example',
    );
  });

  it('never offers it for two codes, a frame, link, http, opaque origin or export', async () => {
    const fillHost = async (
      given: Partial<PageSightings>,
      found: JobReadings['found'] = [],
    ): Promise<string | null> => (await scan(page(given), found)).fillHost;
    expect(await fillHost({ pictures: [code(URI), code(OTHER_URI)] })).toBeNull();
    expect(await fillHost({ pictures: [code(URI, false)] })).toBeNull();
    expect(await fillHost({}, [{ text: URI, top: false, own: false }])).toBeNull();
    expect(await fillHost({ texts: [link(URI)] })).toBeNull();
    expect(await fillHost({ pictures: [code(URI)], origin: 'http://shop.example' })).toBeNull();
    expect(await fillHost({ pictures: [code(URI)], origin: 'null' })).toBeNull();
    const migration =
      'otpauth-migration://offline?data=ChYKCkhlbGxvId6tvu8SBnRlc3RlciABKAEwAhABGAEgAA%3D%3D';
    expect(await fillHost({ pictures: [code(migration)] })).toBeNull();
  });

  it('ticks the host only for pixels that are the page’s own', async () => {
    expect(await scan(page({ pictures: [code(URI)] }))).toMatchObject({
      fillTicked: true,
      imitated: null,
    });
    const foreign = await scan(page(), [{ text: URI, top: true, own: false }]);
    expect(foreign).toMatchObject({ fillHost: 'shop.example', fillTicked: false });
  });

  it('does not tick a host that looks like a confirmed site, or another site’s name', async () => {
    const pictures = [code(URI)];
    const at = (sites: string[], deletedAt: number | null = null) =>
      scan(
        page({ pictures, origin: 'https://shopping.com' }),
        [],
        [account('bob', { sites, deletedAt })],
      );
    expect(await at(['*.shoppinq.com'])).toMatchObject({
      fillTicked: false,
      imitated: 'shoppinq.com',
    });
    expect(await at(['*.shoppinq.com'], 5)).toMatchObject({ fillTicked: true, imitated: null });
    expect(await at(['login.example.net'])).toMatchObject({ fillTicked: false, imitated: null });
    expect(await at(['shopping.com', 'login.other.net'])).toMatchObject({ fillTicked: true });
  });

  it('says of a code that no person may see that it is covered, and ticks nothing', async () => {
    const veiled = { text: URI, top: true, own: true, veiled: true };
    const covered = await scan(page(), [veiled]);
    expect(covered.findings).toMatchObject([{ kind: 'account', veiled: true }]);
    expect(covered).toMatchObject({ fillHost: 'shop.example', fillTicked: false });
    const shown = await scan(page(), [veiled, { text: URI, top: true, own: false }]);
    expect(shown.findings[0]).not.toHaveProperty('veiled');
    expect(shown.fillTicked).toBe(true);
  });

  it('never ticks the host for a code that a frame of the page read', async () => {
    const read = [{ ...link(URI), top: false }];
    expect(await scan(page({ read, isAll: true }))).toMatchObject({ fillHost: null });
  });
});
