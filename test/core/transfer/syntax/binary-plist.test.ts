import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBinaryPlist, unarchived } from '../../../../src/core/transfer/syntax/binary-plist.ts';
import { archived, Classed, plist, Reference } from '../authenticators/archived.ts';

function read(bytes: Buffer): unknown {
  return unarchived(Uint8Array.from(bytes));
}

describe('archives', () => {
  test('every kind of value', () => {
    const value = {
      text: 'example',
      wide: 'Größe ✓',
      long: 'x'.repeat(300),
      whole: 7,
      negative: -7,
      half: 0.5,
      yes: true,
      list: [1, 'two', []],
      data: Buffer.from([1, 2, 3]),
      nested: { inner: new Classed('Example', { field: 'value', number: 3 }) },
    };
    expect(read(archived(value))).toEqual({
      ...value,
      data: new Uint8Array([1, 2, 3]),
      nested: { inner: { field: 'value', number: 3 } },
    });
  });

  test('a field named __proto__ is a field like any other', () => {
    const value = read(archived(JSON.parse('{"__proto__":{"polluted":true}}')));
    expect(Object.keys(value ?? {})).toEqual(['__proto__']);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('anything else is none', () => {
    expect(read(Buffer.from(''))).toBeNull();
    expect(read(Buffer.from('bplist00'))).toBeNull();
    expect(read(Buffer.from(`bplist00${'\0'.repeat(64)}`))).toBeNull();
    expect(isBinaryPlist(Buffer.from('bplist0'))).toBe(false);
  });
});

describe('hostile archives', () => {
  test('nested without end', () => {
    let value: unknown = 'example';
    for (let depth = 0; depth < 2000; depth++) value = [value];
    expect(read(archived(value))).toBeNull();
  });

  test('cut anywhere', () => {
    const bytes = archived({ text: 'example', list: [1, 2, 3] });
    for (let length = 0; length < bytes.length; length++)
      expect(read(bytes.subarray(0, length))).toBeNull();
  });

  test('changed anywhere: something or nothing, and no exception', () => {
    const whole = archived({ text: 'example', list: [1, { data: Buffer.alloc(20) }] });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of changes) bytes[at] = byte;
          read(bytes);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('lists that name the next one twice, 2^40 items in all', () => {
    const lists = Array.from({ length: 40 }, (_, at) => ({
      'NS.objects': [new Reference(at + 2), new Reference(at + 2)],
    }));
    const objects = ['$null', ...lists, 'example'];
    const bytes = plist({ $top: { root: new Reference(1) }, $objects: objects });
    expect(read(bytes)).toBeNull();
  });

  test('a list in itself', () => {
    const objects = ['$null', { 'NS.objects': [new Reference(1)] }];
    expect(read(plist({ $top: { root: new Reference(1) }, $objects: objects }))).toBeNull();
  });
});
