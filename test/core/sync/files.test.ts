import { describe, expect, it } from 'vitest';
import {
  computerOfFile,
  isLeftOver,
  kindOfFile,
  pairingFile,
  replicaFile,
} from '../../../src/core/sync/files.ts';
import { frameOf } from '../../../src/core/sync/header.ts';

const head = frameOf('replica', '{}').slice(0, 8);
const pairing = frameOf('pairing', '{}').slice(0, 8);

describe('files of a folder', () => {
  it.each([
    replicaFile('aaaaaaa2'),
    'latchkey-aaaaaaa2.sync-conflict-20261128-101500-ABCDEFG.replica',
    'latchkey-aaaaaaa2 (conflicted copy 2026-11-28 101500).replica',
    "latchkey-aaaaaaa2 (Ann Example's conflicted copy 2026-11-28).replica",
    'latchkey-aaaaaaa2-ANNSLAPTOP.replica',
    'latchkey-aaaaaaa2 2.replica',
    'latchkey-aaaaaaa2.replica.orig',
  ])('are read by what they hold: %s', (name) => {
    expect(kindOfFile(name, 4000, head)).toBe('replica');
    expect(kindOfFile(name, 4000, pairing)).toBe('pairing');
    expect(kindOfFile(name, 4000, new TextEncoder().encode('{"format'))).toBeNull();
    expect(kindOfFile(name, 8, head)).toBeNull();
    expect(kindOfFile(name, 0, new Uint8Array())).toBeNull();
    expect(kindOfFile(name, 4000, head.slice(0, 7))).toBeNull();
  });

  it.each([
    'latchkey-aaaaaaa2.replica.crswap',
    'latchkey-aaaaaaa2.replica.1.crswap',
    '.syncthing.latchkey-aaaaaaa2.replica.tmp',
    '~syncthing~latchkey-aaaaaaa2.replica.tmp',
    '.latchkey-aaaaaaa2.replica.~4f2a',
    'latchkey-aaaaaaa2.replica.part',
  ])('are not read while they are unfinished: %s', (name) => {
    expect(kindOfFile(name, 4000, head)).toBeNull();
  });

  it('that a write of ours left over are known, of this computer only', () => {
    expect(isLeftOver('latchkey-aaaaaaa2.replica.crswap', 'aaaaaaa2')).toBe(true);
    expect(isLeftOver('latchkey-aaaaaaa2.replica.1.crswap', 'aaaaaaa2')).toBe(true);
    expect(isLeftOver('latchkey-bbbbbbb3.replica.crswap', 'aaaaaaa2')).toBe(false);
    expect(isLeftOver('holiday.jpg.crswap', 'aaaaaaa2')).toBe(false);
    expect(isLeftOver('latchkey-aaaaaaa2.replica', 'aaaaaaa2')).toBe(false);
  });

  it('have names that tell whose they are, and none that an engine refuses', () => {
    expect(computerOfFile(replicaFile('aaaaaaa2'))).toBe('aaaaaaa2');
    expect(computerOfFile(pairingFile('aaaaaaa2'))).toBeNull();
    expect(computerOfFile('latchkey-aaaaaaa2 2.replica')).toBeNull();
    for (const name of [replicaFile('aaaaaaa2'), pairingFile('aaaaaaa2')])
      expect(name).toMatch(/^[a-z][a-z0-9-]+\.replica$/);
  });
});
