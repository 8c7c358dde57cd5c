import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { JobReadings } from '../../../src/act/scan/decode/job.ts';
import type { Account } from '../../../src/core/account/account.ts';
import type { PageSightings } from '../../../src/core/page/sighting.ts';
import { Refusal } from '../../../src/core/refusal.ts';
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
    const { findings } = await scan(
      page({ pictures: [code('https://example.com/app'), code(URI)] }),
      [{ text: URI, top: true, own: true }],
    );
    expect(findings.map(({ kind }) => kind)).toEqual(['account', 'other']);
  });

  it('gives the decoder what shows from elsewhere, also where it scrolled to', async () => {
    const elsewhere = { frames: [BOX] };
    const given = page({ ...elsewhere, hidden: [{ id: 0, box: BOX, top: true }] });
    asked.ask.mockImplementation(async () => [{ value: { ...given, box: BOX } }]);
    await expect(scanPage(TAB, [])).rejects.toMatchObject({ code: 'scan_nothing' });
    expect(asked.decode.mock.calls).toMatchObject([[elsewhere], [elsewhere]]);
  });

  it('needs neither screenshot nor decoder where the page read all that it shows', async () => {
    const read = [link(URI)];
    const found = await scan(page({ read, isAll: true, boxes: [{ box: BOX, top: true }] }));
    expect(found).toMatchObject({ fillHost: 'shop.example', fillTicked: true });
    expect(found.findings).toMatchObject([{ kind: 'account', from: 'code', text: URI }]);
    expect(asked.screenshot).not.toHaveBeenCalled();
  });

  it('takes no screenshot where the decoder reads all that the page gives', async () => {
    const found = await scan(page({ pictures: [code(URI)], isAll: true }));
    expect(found).toMatchObject({ fillHost: 'shop.example', fillTicked: true });
    expect(asked.screenshot).not.toHaveBeenCalled();
  });

  it.each<[string, Partial<PageSightings>]>([
    ['something may show that the page did not read', { isAll: false }],
    ['only another code was read', { read: [link('https://example.com/app')] }],
    ['a named code is out of sight', { hidden: [{ id: 0, box: BOX, top: true, named: true }] }],
  ])('takes the screenshot as well where %s', async (_, given) => {
    const { findings } = await scan(page({ read: [link(URI)], isAll: true, ...given }), [
      { text: OTHER_URI, top: true, own: false },
    ]);
    expect(asked.screenshot).toHaveBeenCalled();
    expect(findings.map(({ text }) => text)).toContain(OTHER_URI);
  });

  it('knows an account that the vault has', async () => {
    const { findings } = await scan(page({ pictures: [code(URI)] }));
    const [first] = findings;
    if (first?.kind !== 'account') throw new Error('no account');
    const known = {
      ...first.draft,
      id: 'known',
      sites: [],
      deletedAt: null as number | null,
    } as unknown as Account;
    const again = await scan(page({ pictures: [code(URI)] }), [], [known]);
    expect(again.findings[0]).toMatchObject({ duplicateOf: 'known' });
    const trashed = await scan(page({ pictures: [code(URI)] }), [], [{ ...known, deletedAt: 5 }]);
    expect(trashed.findings[0]).toMatchObject({ duplicateOf: null });
    const other = await scan(page({ pictures: [code(URI)] }), [], [{ ...known, digits: 8 }]);
    expect(other.findings[0]).toMatchObject({ duplicateOf: null });
  });

  it('tells a code that would give wrong digits with its names', async () => {
    const { findings } = await scan(
      page({ pictures: [code('otpauth://totp/Acme:eve?secret=A!B&issuer=Acme')] }),
    );
    expect(findings).toMatchObject([{ kind: 'problem', issuer: 'Acme', accountName: 'eve' }]);
  });

  it('reads the page’s own pixels while the browser takes the screenshot', async () => {
    let taken: (screenshot: string) => void = () => {};
    asked.screenshot.mockReturnValue(new Promise((resolve) => (taken = resolve)));
    asked.ask.mockResolvedValue([{ value: page({ pictures: [code(URI)] }) }]);
    asked.decode.mockImplementation(async (job) => {
      if (job.screenshot === null) taken('data:image/png;base64,');
      return decoding([])(job);
    });
    expect((await scanPage(TAB, [])).findings).toHaveLength(1);
  });

  it('refuses with what happened', async () => {
    await expect(scan(page())).rejects.toMatchObject({ code: 'scan_nothing' });
    await expect(scan(page(), [], [], true)).rejects.toMatchObject({ code: 'scan_damaged' });
    asked.screenshot.mockRejectedValue(new Error('no'));
    asked.ask.mockRejectedValue(new Refusal('page_forbidden'));
    asked.decode.mockImplementation(decoding([]));
    await expect(scanPage(TAB, [])).rejects.toMatchObject({ code: 'page_unseen' });
    asked.screenshot
      .mockRejectedValueOnce(new Error('too often'))
      .mockResolvedValue('data:,screenshot');
    await expect(scanPage(TAB, [])).rejects.toMatchObject({ code: 'page_forbidden' });
  });

  it('looks at the screenshot alone when the page does not answer in time', async () => {
    vi.useFakeTimers();
    try {
      asked.ask.mockReturnValue(new Promise(() => {}));
      const refused = expect(scanPage(TAB, [])).rejects.toMatchObject({ code: 'scan_unfinished' });
      await vi.advanceTimersByTimeAsync(8_000);
      await refused;
      asked.decode.mockImplementation(decoding([{ text: URI, top: false, own: false }]));
      const scanning = scanPage(TAB, []);
      await vi.advanceTimersByTimeAsync(8_000);
      expect(await scanning).toMatchObject({ findings: { length: 1 }, fillHost: null });
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
    expect((await scan(page({ texts: links }))).findings).toHaveLength(2_000);
  });

  it('reads a page that lets no script in from the screenshot, offering no host', async () => {
    asked.ask.mockRejectedValue(new Refusal('page_forbidden'));
    asked.decode.mockImplementation(decoding([{ text: URI, top: false, own: false }]));
    const { findings, fillHost } = await scanPage(TAB, []);
    expect(asked.decode.mock.lastCall?.[0].screenshot).not.toBeNull();
    expect(findings).toHaveLength(1);
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
    await expect(scanPage(TAB, [], { signal: controller.signal })).rejects.toThrow();
    expect(asked.decode).not.toHaveBeenCalled();
  });
});

describe('scanBox', () => {
  const plane = { width: 3, height: 3, data: new Uint8ClampedArray(9) };
  const blob = new Blob(['cut']);
  const none: JobReadings = { found: [], known: [], damaged: false, unreadable: 0 };

  it('reads the boxed part as an exact crop, with all effort if that finds nothing', async () => {
    asked.cut.mockResolvedValue({ plane, blob });
    const found = [{ text: URI, top: false, own: false }];
    asked.decode.mockResolvedValueOnce(none).mockResolvedValueOnce({ ...none, found });
    const { findings, fillHost } = await scanBox(new Blob(['all']), BOX, []);
    const jobs = asked.decode.mock.calls.map(([job]) => job);
    expect(jobs.map(({ pictures, files }) => [pictures.length, files])).toEqual([
      [1, []],
      [0, [blob]],
    ]);
    expect(findings).toHaveLength(1);
    expect(fillHost).toBeNull();
  });

  it('refuses what is no picture', async () => {
    asked.cut.mockResolvedValue(null);
    await expect(scanBox(new Blob(['no']), BOX, [])).rejects.toMatchObject({
      code: 'picture_unreadable',
    });
  });
});
