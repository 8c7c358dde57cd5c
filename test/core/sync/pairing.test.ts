import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../../src/core/bytes/base64.ts';
import { kindOf } from '../../../src/core/sync/header.ts';
import {
  isPairingOver,
  newPairingCode,
  openInvitation,
  pairingIdOf,
  readPairingCode,
  sealInvitation,
  writePairingCode,
} from '../../../src/core/sync/pairing.ts';
import {
  openByRecovery,
  recoveryAuthOf,
  wrapForRecovery,
} from '../../../src/core/sync/recovery.ts';
import { sealReplica } from '../../../src/core/sync/seal.ts';
import { random } from '../../../src/core/vault/derive.ts';
import { makePair } from '../../../src/core/vault/pair.ts';
import { COMPUTERS, GROUP, ordinary, scattered } from './ordinary.ts';

const under = { group: GROUP, epoch: 4, key: scattered('sync key', 32) };
const invitation = {
  ...under,
  inviter: COMPUTERS[0],
  public: toBase64(scattered('point', 65)),
  madeAt: 1_790_000_000,
};

async function refusal(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'opened',
    ({ code }) => code,
  );
}

describe('a pairing item', () => {
  it('opens with its code only, however that is typed', async () => {
    const code = newPairingCode();
    const item = await sealInvitation(invitation, code, 'pairing2');
    const typed = readPairingCode(` ${writePairingCode(code).replaceAll('-', ' ')} `);
    expect(await openInvitation(item, typed)).toEqual(invitation);
    expect(pairingIdOf(item)).toBe('pairing2');
    expect(await refusal(openInvitation(item, newPairingCode()))).toBe('pairing_wrong');
    const near = code.slice();
    near[15] = (near[15] ?? 0) ^ 1;
    expect(await refusal(openInvitation(item, near))).toBe('pairing_wrong');
  });

  it('is refused with any bit flipped and wherever it is cut off', async () => {
    const code = newPairingCode();
    const item = await sealInvitation(invitation, code, 'pairing2');
    const answers = new Set<string>();
    for (let bit = 64; bit < item.length * 8; bit++) {
      const flipped = item.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      answers.add(await refusal(openInvitation(flipped, code)));
    }
    for (let length = 8; length < item.length; length++)
      answers.add(await refusal(openInvitation(item.slice(0, length), code)));
    expect(answers).toEqual(new Set(['sync_damaged', 'sync_newer', 'pairing_wrong']));
  });

  it('is no sealed replica, and the other way round', async () => {
    const code = newPairingCode();
    const item = await sealInvitation(invitation, code, 'pairing2');
    const carried = { author: COMPUTERS[0], rotation: null, recovery: [] };
    const sealed = await sealReplica(ordinary(1), under, carried);
    expect([kindOf(item), kindOf(sealed)]).toEqual(['pairing', 'replica']);
    expect(await openInvitation(sealed, code)).toBeNull();
    expect(pairingIdOf(new TextEncoder().encode('latchkey'))).toBeNull();
  });
});

describe('the time of a pairing item', () => {
  it('is ten minutes by the clock of the computer that invites', () => {
    const at = (later: number) => isPairingOver(invitation, invitation.madeAt + later);
    expect([-1, 0, 599, 600].map(at)).toEqual([true, false, false, true]);
  });
});

describe('a pairing code', () => {
  it('is refused when it is not whole, or mistyped, saying where', () => {
    const written = writePairingCode(new Uint8Array(16).fill(9));
    const read = (text: string) => () => readPairingCode(text);
    expect(read(written.slice(1))).toThrow('pairing_incomplete');
    const digit = written.at(15) === '1' ? '2' : '1';
    const wrong = written.slice(0, 15) + digit + written.slice(16);
    expect(read(wrong)).toThrow(
      expect.objectContaining({ code: 'pairing_mistyped', detail: { group: 3 } }),
    );
  });
});

describe('the sync key for a recovery key', () => {
  it('opens with the recovery key of that vault only, also after a rotation', async () => {
    const [secret, vault] = [random(16), crypto.randomUUID()];
    const slot = await makePair({ type: 'recovery', secret, credential: '' }, random(32), vault);
    const side = { slot, vault, computer: COMPUTERS[0] };
    const auth = await recoveryAuthOf(secret);
    const wrap = await wrapForRecovery(under, side, auth);
    expect(await openByRecovery(wrap, secret, GROUP, 4)).toEqual(under.key);
    expect(await openByRecovery(wrap, random(16), GROUP, 4)).toBeNull();
    expect(await openByRecovery(wrap, secret, GROUP, 5)).toBeNull();
    expect(await openByRecovery(wrap, secret, crypto.randomUUID(), 4)).toBeNull();
    expect(
      await openByRecovery({ ...wrap, vault: crypto.randomUUID() }, secret, GROUP, 4),
    ).toBeNull();
    const next = { ...under, epoch: 5, key: random(32) };
    const again = await wrapForRecovery(next, side, auth);
    expect(await openByRecovery(again, secret, GROUP, 5)).toEqual(next.key);
    expect(again.private).toBe(slot.private);
  });

  it('is not made by whoever carries it, who sees the public half', async () => {
    const [secret, vault] = [random(16), crypto.randomUUID()];
    const slot = await makePair({ type: 'recovery', secret, credential: '' }, random(32), vault);
    const side = { slot, vault, computer: COMPUTERS[0] };
    const forged = { ...under, key: random(32) };
    for (const auth of [new Uint8Array(), new Uint8Array(32), await recoveryAuthOf(random(16))]) {
      const wrap = await wrapForRecovery(forged, side, auth);
      expect(await openByRecovery(wrap, secret, GROUP, 4)).toBeNull();
    }
  });

  it('holds nothing that opens the vault itself', async () => {
    const [secret, vault] = [random(16), crypto.randomUUID()];
    const slot = await makePair({ type: 'recovery', secret, credential: '' }, random(32), vault);
    const auth = await recoveryAuthOf(secret);
    const side = { slot, vault, computer: COMPUTERS[0] };
    const text = JSON.stringify(await wrapForRecovery(under, side, auth));
    for (const part of [slot.key, slot.ephemeral, slot.nonce, toBase64(auth)])
      expect(text).not.toContain(part);
  });
});
