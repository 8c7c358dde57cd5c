import { describe, expect, it } from 'vitest';
import { type Changes, StandInArea, StandInSync } from './store.ts';

const area = (engine: 'chromium' | 'firefox', now = () => 0) =>
  new StandInArea(engine, now, () => undefined);

function error(run: () => void): string {
  try {
    run();
    return '';
  } catch (caught) {
    return String(caught);
  }
}

describe('the stand-in for one browser’s sync', () => {
  it('takes items as long as the engines were measured to take', () => {
    for (const engine of ['chromium', 'firefox'] as const) {
      expect(error(() => area(engine).set({ k: 'A'.repeat(8189) }))).toBe('');
      expect(error(() => area(engine).set({ k: 'A'.repeat(8190) }))).toContain('quota');
      expect(error(() => area(engine).set({ ['k'.repeat(20)]: 'A'.repeat(8170) }))).toBe('');
      expect(error(() => area(engine).set({ ['k'.repeat(20)]: 'A'.repeat(8171) }))).toContain(
        'quota',
      );
    }
    expect(error(() => area('chromium').set({ k: '<'.repeat(1365) }))).toContain(
      'ItemQuota'.slice(4),
    );
    expect(error(() => area('firefox').set({ k: '<'.repeat(1365) }))).toBe('');
  });

  it('takes as much in all as was measured: Firefox 4 bytes a key less', () => {
    const full = (spare: number) => {
      const items = Array.from({ length: 13 }, (_, at) => [`key${at + 10}`, 'A'.repeat(7800)]);
      const used = 13 * (5 + 2 + 7800);
      return Object.fromEntries([...items, ['z', 'A'.repeat(102_400 - used - 3 - spare)]]);
    };
    expect(error(() => area('chromium').set(full(0)))).toBe('');
    expect(error(() => area('chromium').set(full(-1)))).toContain('kQuotaBytes quota');
    expect(error(() => area('firefox').set(full(56)))).toContain('QuotaExceededError');
    expect(error(() => area('firefox').set(full(57)))).toBe('');
    const many = Object.fromEntries(Array.from({ length: 513 }, (_, at) => [`${at}`, '']));
    expect(error(() => area('chromium').set(many))).toContain('kMaxItems');
  });

  it('sets all or nothing', () => {
    for (const engine of ['chromium', 'firefox'] as const) {
      const one = area(engine);
      one.set({ a: '1' });
      expect(error(() => one.set({ a: '2', b: 'A'.repeat(9000) }))).not.toBe('');
      expect(one.get()).toEqual({ a: '1' });
    }
  });

  it('counts 120 calls of each kind in a minute, refused ones too, in Chromium only', () => {
    let now = 0;
    const one = area('chromium', () => now);
    one.set({ a: '1' });
    expect(error(() => one.set({ b: 'A'.repeat(9000) }))).toContain('kQuotaBytesPerItem');
    for (let call = 2; call < 120; call++) one.set({});
    expect(error(() => one.set({ a: '2' }))).toContain('MAX_WRITE_OPERATIONS_PER_MINUTE');
    expect(error(() => one.remove(['a']))).toBe('');
    now = 60;
    expect(error(() => one.set({ a: '2' }))).toBe('');
    const other = area('firefox');
    for (let call = 0; call < 500; call++) other.set({ a: '1' });
  });

  it('tells real changes in Chromium, and every call in Firefox', () => {
    const told: Changes[] = [];
    for (const engine of ['chromium', 'firefox'] as const) {
      const one = area(engine);
      one.listeners.push((changes) => told.push(changes));
      one.set({ a: '1' });
      one.set({ a: '1' });
      one.set({});
    }
    const first = { a: { newValue: '1' } };
    expect(told).toEqual([first, first, { a: { oldValue: '1', newValue: '1' } }, {}]);
  });
});

describe('the stand-in between computers', () => {
  it('lets the last writer win per item, whatever the order of arrival', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed / 2 ** 31;
    };
    const unkindness = { delay: 30, heldShare: 0.2, held: 5000 };
    const sync = new StandInSync(
      { a: 'chromium', b: 'firefox', c: 'chromium' },
      random,
      unkindness,
    );
    let mixed = 0;
    for (let round = 0; round < 400; round++) {
      sync.tick(round * 20);
      const area = sync.area('abc'[Math.floor(random() * 3)] ?? 'a');
      const pair = `${round}`;
      if (random() < 0.1) area.remove(['x']);
      else area.set({ x: pair, y: pair });
      const { x, y } = sync.area('a').get();
      if (x !== y) mixed++;
    }
    expect(mixed).toBeGreaterThan(20);
    sync.settle();
    const [one, ...others] = ['a', 'b', 'c'].map((computer) => sync.area(computer).get());
    for (const other of others) expect(other).toEqual(one);
  });
});
