import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/core/refusal.ts';
import {
  asked,
  BOX,
  code,
  OTHER_URI,
  page,
  reset,
  scan,
  scanPage,
  sent,
  TAB,
  URI,
} from './scanned.ts';

beforeEach(reset);

describe('the screenshot', () => {
  const screenshots = (): object[] => sent.filter(({ screenshot }) => screenshot !== null);
  const look = (image?: string): Promise<unknown> => {
    asked.ask.mockResolvedValue([{ value: page() }]);
    return scanPage(TAB, [], image === undefined ? {} : { image }).catch((caught) => caught);
  };

  it('is given to the worker once before its job, with the scale it seems to have', async () => {
    await look();
    expect(screenshots()).toMatchObject([
      { screenshot: 'data:image/jpeg;base64,', scale: 2 },
      { boxes: [] },
    ]);
  });

  it('is not looked at ahead where only one image is meant', async () => {
    await look('https://shop.example/code.png');
    expect(screenshots()).toMatchObject([{ boxes: [] }]);
  });
});

describe('what is out of sight', () => {
  it('is scrolled back at once when the scan is cancelled meanwhile', async () => {
    const cancel = new AbortController();
    const hidden = [{ id: 0, box: BOX, top: true }];
    asked.ask.mockImplementation(async (_target, _file, call) => {
      if (call === 'capture.reveal') cancel.abort(new Error('enough'));
      return [{ value: { ...page({ hidden }), box: BOX } }];
    });
    await expect(scanPage(TAB, [], { signal: cancel.signal })).rejects.toThrow('enough');
    expect(asked.ask.mock.calls.at(-1)?.[2]).toBe('capture.restore');
  });

  it('scrolls only to what calls itself a code after an account was found', async () => {
    const other = { id: 0, box: BOX, top: true };
    const hidden = [
      other,
      { ...other, id: 1, named: true },
      { ...other, id: 2 },
      { ...other, id: 3, named: true },
    ];
    const { findings } = await scan(page({ pictures: [code(URI)], hidden }), [
      { text: OTHER_URI, top: true, own: true },
    ]);
    expect(findings).toHaveLength(2);
    const calls = asked.ask.mock.calls.map(([, , call, id]) => [call, id]);
    expect(calls.slice(1)).toEqual([
      ['capture.reveal', 1],
      ['capture.reveal', 3],
      ['capture.restore', undefined],
    ]);
  });

  it('scrolls to nothing whose own pixels were read', async () => {
    const read = code(URI);
    const hidden = [{ id: 0, box: read.box, top: true, named: true }];
    expect((await scan(page({ pictures: [read], hidden }))).findings).toHaveLength(1);
    expect(asked.ask.mock.calls.map(([, , call]) => call)).toEqual(['capture.look']);
  });

  it('keeps the account in sight when scrolling to another fails', async () => {
    const hidden = [{ id: 0, box: BOX, top: true, named: true }];
    asked.ask.mockImplementation(async (_target, _file, call) => {
      if (call === 'capture.reveal') throw new Refusal('page_gone');
      return [{ value: page({ pictures: [code(URI)], hidden }) }];
    });
    expect((await scanPage(TAB, [])).findings).toHaveLength(1);
    expect(asked.ask).toHaveBeenCalledTimes(3);
  });
});
