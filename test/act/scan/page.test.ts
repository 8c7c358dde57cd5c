import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Findings, Job } from '../../../src/act/scan/decode/job.ts';
import type { Account } from '../../../src/core/account/account.ts';
import type { PageSightings } from '../../../src/core/page/sighting.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { account } from '../../vault/account.ts';
import {
  asked,
  BOX,
  code,
  decoding,
  link,
  OTHER_URI,
  page,
  reset,
  scan,
  scanBox,
  scanPage,
  TAB,
  URI,
} from './scanned.ts';

beforeEach(reset);

describe('scanPage', () => {
  it('lists accounts first and every code once', async () => {
    const { sightings } = await scan(
      page({ pictures: [code('https://example.com/app'), code(URI)] }),
      [{ text: URI, top: true, own: true }],
    );
    expect(sightings.map(({ kind }) => kind)).toEqual(['account', 'other']);
  });

  it('offers to fill on the host for one code of the top document over https or on this computer', async () => {
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

  it('never offers it for two codes, a frame, a link, plain http, an opaque origin or an export', async () => {
    const fillHost = async (
      given: Partial<PageSightings>,
      found: Findings['found'] = [],
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

  it('does not tick a host that looks like a confirmed site, or a name of another site', async () => {
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

  it('gives the decoder what shows from elsewhere, also where it scrolled to', async () => {
    const elsewhere = { frames: [BOX] };
    const jobs: Job[] = [];
    const given = page({ ...elsewhere, hidden: [{ id: 0, box: BOX, top: true }] });
    asked.ask.mockImplementation(async () => [{ value: { ...given, box: BOX } }]);
    const here = async (job: Job): Promise<Findings> => {
      jobs.push(job);
      return { found: [], known: [], damaged: false, unreadable: 0 };
    };
    await expect(scanPage(TAB, [], { here })).rejects.toMatchObject({ code: 'scan_nothing' });
    expect(jobs).toMatchObject([elsewhere, elsewhere]);
  });

  it('needs neither screenshot nor decoder where the page read all that it shows', async () => {
    const read = [link(URI)];
    const found = await scan(page({ read, isAll: true, boxes: [{ box: BOX, top: true }] }));
    expect(found).toMatchObject({ fillHost: 'shop.example', fillTicked: true });
    expect(found.sightings).toMatchObject([{ kind: 'account', from: 'code', text: URI }]);
    expect(asked.screenshot).not.toHaveBeenCalled();
  });

  it('takes no screenshot where the decoder reads all that the page gives', async () => {
    const found = await scan(page({ pictures: [code(URI)], isAll: true }));
    expect(found).toMatchObject({ fillHost: 'shop.example', fillTicked: true });
    expect(asked.screenshot).not.toHaveBeenCalled();
  });

  it('says of a code that no person may see that it is covered, and ticks nothing', async () => {
    const veiled = { text: URI, top: true, own: true, veiled: true };
    const covered = await scan(page(), [veiled]);
    expect(covered.sightings).toMatchObject([{ kind: 'account', veiled: true }]);
    expect(covered).toMatchObject({ fillHost: 'shop.example', fillTicked: false });
    const shown = await scan(page(), [veiled, { text: URI, top: true, own: false }]);
    expect(shown.sightings[0]).not.toHaveProperty('veiled');
    expect(shown.fillTicked).toBe(true);
  });

  it.each<[string, Partial<PageSightings>]>([
    ['something may show that the page did not read', { isAll: false }],
    ['only another code was read', { read: [link('https://example.com/app')] }],
    ['a named code is out of sight', { hidden: [{ id: 0, box: BOX, top: true, named: true }] }],
  ])('takes the screenshot as well where %s', async (_, given) => {
    const { sightings } = await scan(page({ read: [link(URI)], isAll: true, ...given }), [
      { text: OTHER_URI, top: true, own: false },
    ]);
    expect(asked.screenshot).toHaveBeenCalled();
    expect(sightings.map(({ text }) => text)).toContain(OTHER_URI);
  });

  it('never ticks the host for a code that a frame of the page read', async () => {
    const read = [{ ...link(URI), top: false }];
    expect(await scan(page({ read, isAll: true }))).toMatchObject({ fillHost: null });
  });

  it('takes a code and the link or key beside it for one account', async () => {
    const found = await scan(
      page({
        texts: [link(`${URI}&digits=6`)],
        pictures: [code(URI)],
        keys: ['jbsw y3dp ehpk 3pxp'],
      }),
    );
    expect(found.sightings).toHaveLength(1);
    expect(found.sightings[0]?.from).toBe('code');
    expect(found.key?.agrees).toBe(true);
    expect(found.fillHost).toBe('shop.example');
  });

  it('says when the key written on the page is another one', async () => {
    const { key, sightings } = await scan(
      page({ pictures: [code(URI)], keys: ['GEZDGNBVGY3TQOJQ'] }),
    );
    expect(key?.agrees).toBe(false);
    expect(sightings).toHaveLength(1);
  });

  it('compares every key written on the page with its code', async () => {
    const keysOf = (keys: string[]) => scan(page({ pictures: [code(URI)], keys }));
    expect((await keysOf(['GEZDGNBVGY3TQOJQ', 'MFRGGZDFMZTWQ2LK'])).key?.agrees).toBe(false);
    expect((await keysOf(['GEZDGNBVGY3TQOJQ', 'JBSWY3DPEHPK3PXP'])).key?.agrees).toBe(true);
    const codeless = scan(page({ keys: ['GEZDGNBVGY3TQOJQ', 'MFRGGZDFMZTWQ2LK'] }));
    await expect(codeless).rejects.toMatchObject({ code: 'scan_nothing' });
  });

  it('offers a written key alone where there is no code', async () => {
    const { sightings, fillHost } = await scan(page({ keys: ['GEZD GNBV GY3T QOJQ'] }));
    expect(sightings).toMatchObject([{ kind: 'account', from: 'key' }]);
    expect(fillHost).toBeNull();
  });

  it.each(['WIRTSCHAFTSWISSENSCHAFTEN', 'ABCD-EFGH-IJKL-MNOP'])(
    'takes %s for no key without a code that agrees',
    async (word) => {
      await expect(scan(page({ keys: [word] }))).rejects.toMatchObject({ code: 'scan_nothing' });
      expect((await scan(page({ pictures: [code(URI)], keys: [word] }))).key).toBeNull();
    },
  );

  it('knows an account that the vault has', async () => {
    const { sightings } = await scan(page({ pictures: [code(URI)] }));
    const [first] = sightings;
    if (first?.kind !== 'account') throw new Error('no account');
    const known = {
      ...first.draft,
      id: 'known',
      sites: [],
      deletedAt: null as number | null,
    } as unknown as Account;
    const again = await scan(page({ pictures: [code(URI)] }), [], [known]);
    expect(again.sightings[0]).toMatchObject({ duplicateOf: 'known' });
    const trashed = await scan(page({ pictures: [code(URI)] }), [], [{ ...known, deletedAt: 5 }]);
    expect(trashed.sightings[0]).toMatchObject({ duplicateOf: null });
    const other = await scan(page({ pictures: [code(URI)] }), [], [{ ...known, digits: 8 }]);
    expect(other.sightings[0]).toMatchObject({ duplicateOf: null });
  });

  it('tells a code that would give wrong digits with its names', async () => {
    const { sightings } = await scan(
      page({ pictures: [code('otpauth://totp/Acme:eve?secret=A!B&issuer=Acme')] }),
    );
    expect(sightings).toMatchObject([{ kind: 'problem', issuer: 'Acme', accountName: 'eve' }]);
  });

  it('reads the page’s own pixels while the browser takes the screenshot', async () => {
    let taken: (shot: string) => void = () => {};
    asked.screenshot.mockReturnValue(new Promise((resolve) => (taken = resolve)));
    asked.ask.mockResolvedValue([{ value: page({ pictures: [code(URI)] }) }]);
    const here = async (job: Job): Promise<Findings> => {
      if (job.shot === null) taken('data:image/png;base64,');
      return decoding([])(job);
    };
    expect((await scanPage(TAB, [], { here })).sightings).toHaveLength(1);
  });

  it('refuses with what happened', async () => {
    await expect(scan(page())).rejects.toMatchObject({ code: 'scan_nothing' });
    await expect(scan(page(), [], [], true)).rejects.toMatchObject({ code: 'scan_damaged' });
    asked.screenshot.mockRejectedValue(new Error('no'));
    asked.ask.mockRejectedValue(new Refusal('page_forbidden'));
    const here = async (): Promise<Findings> => ({
      found: [],
      known: [],
      damaged: false,
      unreadable: 0,
    });
    await expect(scanPage(TAB, [], { here })).rejects.toMatchObject({ code: 'page_unseen' });
    asked.screenshot.mockRejectedValueOnce(new Error('too often')).mockResolvedValue('data:,shot');
    await expect(scanPage(TAB, [], { here })).rejects.toMatchObject({ code: 'page_forbidden' });
  });

  it('looks at the screenshot alone when the page does not answer in time', async () => {
    vi.useFakeTimers();
    try {
      asked.ask.mockReturnValue(new Promise(() => {}));
      const found = [{ text: URI, top: false, own: false }];
      const scanning = scanPage(TAB, [], { here: decoding(found) });
      const nothing = scanPage(TAB, [], { here: decoding([]) });
      const refused = expect(nothing).rejects.toMatchObject({ code: 'scan_unfinished' });
      await vi.advanceTimersByTimeAsync(8_000);
      expect(await scanning).toMatchObject({ sightings: { length: 1 }, fillHost: null });
      await refused;
    } finally {
      vi.useRealTimers();
    }
  });

  it('lists no more accounts than anyone has', async () => {
    const links = Array.from({ length: 2_100 }, (_, at) =>
      link(
        `otpauth://totp/a${at}?secret=JBSWY3DPEHPK${'ABCDEFGHIJKLMNOP'[at % 16]}${'QRSTUVWXYZ234567'[(at >> 4) % 16]}PXP${'ABCDEFGHIJKLMNOP'[(at >> 8) % 16]}AAAAAAA`,
      ),
    );
    expect((await scan(page({ texts: links }))).sightings).toHaveLength(2_000);
  });

  it('reads a page that lets no script in from the screenshot alone, without offering its host', async () => {
    asked.ask.mockRejectedValue(new Refusal('page_forbidden'));
    const here = async (job: Job): Promise<Findings> => {
      expect(job.shot).not.toBeNull();
      return {
        found: [{ text: URI, top: false, own: false }],
        known: [],
        damaged: false,
        unreadable: 0,
      };
    };
    const { sightings, fillHost } = await scanPage(TAB, [], { here });
    expect(sightings).toHaveLength(1);
    expect(fillHost).toBeNull();
  });

  it('scrolls to what is out of sight only when no account was found, and back', async () => {
    const hidden = [{ id: 0, box: BOX, top: true }];
    const calls = (): string[] => asked.ask.mock.calls.map(([, , call]) => call);
    await scan(page({ pictures: [code(URI)], hidden }));
    expect(calls()).toEqual(['capture.look']);
    await expect(scan(page({ hidden }))).rejects.toMatchObject({ code: 'scan_nothing' });
    expect(calls().slice(1)).toEqual(['capture.look', 'capture.reveal', 'capture.restore']);
    await scan(page({ pictures: [code('https://example.com/app')], hidden }));
    expect(calls().slice(4)).toEqual(['capture.look', 'capture.reveal', 'capture.restore']);
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    asked.ask.mockImplementation(async () => {
      controller.abort();
      return [{ value: page() }];
    });
    const here = vi.fn<() => Promise<Findings>>();
    await expect(scanPage(TAB, [], { here, signal: controller.signal })).rejects.toThrow();
    expect(here).not.toHaveBeenCalled();
  });
});

describe('scanBox', () => {
  const plane = { width: 3, height: 3, data: new Uint8ClampedArray(9) };
  const blob = new Blob(['cut']);
  const none: Findings = { found: [], known: [], damaged: false, unreadable: 0 };

  it('reads the boxed part as an exact crop, and with all effort where that finds nothing', async () => {
    asked.cut.mockResolvedValue({ plane, blob });
    const jobs: Job[] = [];
    const here = async (job: Job): Promise<Findings> => {
      jobs.push(job);
      return jobs.length === 1 ? none : { ...none, found: [{ text: URI, top: false, own: false }] };
    };
    const { sightings, fillHost } = await scanBox(new Blob(['all']), BOX, [], { here });
    expect(jobs.map(({ pictures, files }) => [pictures.length, files])).toEqual([
      [1, []],
      [0, [blob]],
    ]);
    expect(sightings).toHaveLength(1);
    expect(fillHost).toBeNull();
  });

  it('refuses what is no picture', async () => {
    asked.cut.mockResolvedValue(null);
    await expect(scanBox(new Blob(['no']), BOX, [])).rejects.toMatchObject({
      code: 'picture_unreadable',
    });
  });
});
