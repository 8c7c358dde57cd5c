import { readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askedFor } from './asked.ts';
import { median, ratio, spread } from './median.ts';
import { benchPages, pageOf } from './plays/scan.ts';
import { taskLine } from './plays/scans.ts';
import { longestOf } from './plays/tasks.ts';
import { checkOut } from './revision.ts';
import { byTurns, lineOf, type Player } from './turns.ts';

describe('what the bench is asked for', () => {
  const measures = { alone: ['unlock', 'popup'], both: ['scan', 'fill', 'unlock', 'popup'] };
  const asked = (line: string) => askedFor(line.split(' ').filter(Boolean), measures);

  test.each([
    ['', ['unlock', 'popup'], null],
    ['popup', ['popup'], null],
    ['popup unlock', ['unlock', 'popup'], null],
    ['fill', ['fill'], '39dd371'],
    ['popup fill', ['fill', 'popup'], '39dd371'],
    ['--against', ['scan', 'fill', 'unlock', 'popup'], '39dd371'],
    ['fill --against HEAD~2', ['fill'], 'HEAD~2'],
    ['--against HEAD~2 fill', ['fill'], 'HEAD~2'],
    ['--against fill', ['fill'], '39dd371'],
    ['--against=fill', ['scan', 'fill', 'unlock', 'popup'], 'fill'],
  ])('"%s"', (line, names, against) => {
    expect(asked(line)).toEqual({ names, against, rounds: null });
  });

  test('rounds in both manners', () => {
    expect(asked('fill --rounds 5')).toMatchObject({ rounds: 5, names: ['fill'] });
    expect(asked('--rounds=60 fill')).toMatchObject({ rounds: 60, names: ['fill'] });
  });

  test.each([
    'fil',
    'popup fil --against',
    '--against= fill',
    '--rounds 0',
    '--rounds x',
    '--round 5',
  ])('a sentence for "%s"', (line) => {
    expect(asked(line)).toEqual(expect.stringMatching(/\.$/));
  });

  test('an unknown name is named, and so are those that there are', () => {
    expect(asked('fill bogus')).toContain('bogus');
    expect(asked('fill bogus')).toContain('scan, fill, unlock, popup');
  });

  test('a revision that the clone does not have', async () => {
    const there = join(tmpdir(), 'latchkey-no-such-checkout');
    await expect(checkOut('no-such-revision', there)).rejects.toThrow(
      'no revision no-such-revision',
    );
    await expect(checkOut('--help', there)).rejects.toThrow('no revision --help');
  });
});

describe('the figures', () => {
  test('the middle, and how far the middle half of the quotients lies apart', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([])).toBeNaN();
    expect(ratio([2, 30, 4], [1, 10, 4])).toBe(2);
    expect(spread([1, 2, 3, 4], [1, 1, 1, 1])).toBe(2);
    expect(spread([5, 50, 500], [10, 100, 1000])).toBe(0);
  });

  test('each round is compared with itself: a slow one slows down both', () => {
    const line = lineOf('fill', { ours: [10, 100, 12], before: [20, 200, 24] });
    expect(line).toEqual({ name: 'fill', ours: 12, before: 24, ratio: 0.5, spread: 0, rounds: 3 });
  });

  test('the longest tasks are those of the page that has the longest, whichever that is', () => {
    const all = (...clocks: number[]) => clocks.map((clock) => ({ clock, processor: 1 }));
    const tasks = {
      ours: new Map([
        ['a', all(10, 90, 20)],
        ['b', all(30, 30, 30)],
      ]),
      before: new Map([
        ['a', all(40, 40, 40)],
        ['b', all(30, 30, 30)],
      ]),
    };
    const line = taskLine('scan-task', tasks, ({ clock }) => clock);
    expect(line).toMatchObject({
      ours: 30,
      before: 40,
      page: { ours: 'b', before: 'a' },
      rounds: 2,
    });
  });

  test('a task counts on the thread of the marks, between them, unless it sets the last', () => {
    const event = (name: string, ts: number, dur: number, tid = 1) => ({
      name,
      pid: 7,
      tid,
      ts,
      dur,
      tdur: dur / 2,
    });
    const events = [
      event('ThreadControllerImpl::RunTask', 0, 500_000),
      event('begin', 1_000, 0),
      event('ThreadControllerImpl::RunTask', 2_000, 40_000),
      event('ThreadControllerImpl::RunTask', 2_000, 90_000, 2),
      event('ThreadControllerImpl::RunTask', 60_000, 70_000),
      event('end', 61_000, 0),
      event('ThreadControllerImpl::RunTask', 140_000, 300_000),
    ];
    expect(longestOf(events, 'begin', 'end')).toEqual({ clock: 40, processor: 20 });
    expect(() => longestOf(events.slice(2), 'begin', 'end')).toThrow();
  });
});

describe('rounds by turns', () => {
  const player = (play: Player['play']): Player => ({ play, close: async () => undefined });

  test('the first is thrown away, and the order is thrown anew', async () => {
    const played: string[] = [];
    const order = [0, 0.9, 0];
    const noting = (who: string, ms: number): Player =>
      player(async (round) => {
        played.push(`${who} ${round}`);
        return { fill: ms * round };
      });
    const figures = await byTurns(
      { ours: noting('ours', 1), before: noting('before', 10) },
      2,
      () => undefined,
      () => order.shift() ?? 0,
    );
    expect(played).toEqual(['ours 0', 'before 0', 'before 1', 'ours 1', 'ours 2', 'before 2']);
    expect(figures.get('fill')).toEqual({ ours: [1, 2], before: [10, 20] });
  });

  test('a round with one failure counts for neither, is made up for; too many end it', async () => {
    const said: string[] = [];
    const failing = (rounds: number[]): Player =>
      player(async (round) => {
        if (rounds.includes(round)) throw new Error('wrong');
        return { fill: round };
      });
    const sound = player(async (round) => ({ fill: round }));
    const told = (sentence: string): void => void said.push(sentence);
    const figures = await byTurns({ ours: failing([3]), before: sound }, 10, told);
    expect(figures.get('fill')?.before).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(said).toEqual(['round 3, ours: wrong']);
    await expect(byTurns({ ours: sound, before: failing([1, 2]) }, 10, told)).rejects.toThrow(
      '2 rounds',
    );
  });
});

describe('the pages that are scanned', () => {
  const folder = new URL('pages/', import.meta.url);
  const files = readdirSync(folder);

  test('are forty, are there, and are small', async () => {
    const pages = await benchPages();
    expect(pages).toHaveLength(40);
    expect(files).toEqual(expect.arrayContaining(pages.map(({ file }) => file)));
    expect(pages.filter(({ accounts }) => accounts.length === 0)).toHaveLength(3);
    const bytes = files.reduce((sum, file) => sum + statSync(new URL(file, folder)).size, 0);
    expect(bytes).toBeLessThan(1_000_000);
  });

  test('ask no other computer for anything', () => {
    for (const file of files.filter((name) => name.endsWith('.html')))
      expect(readFileSync(new URL(file, folder), 'utf8')).not.toMatch(
        /(?:src|href|url\()=?["']?https?:/,
      );
  });

  test('come once each before one comes again', async () => {
    const pages = await benchPages();
    const first = pages.map((_, round) => pageOf(pages, round).file);
    const second = pages.map((_, round) => pageOf(pages, 40 + round).file);
    expect(new Set(first).size).toBe(40);
    expect(new Set(second).size).toBe(40);
    expect(first).not.toEqual(second);
  });
});
