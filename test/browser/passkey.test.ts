// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toBase64 } from '../../src/core/bytes/base64.ts';

const { askPasskey, forgetPasskey, makePasskey } = await import('../../src/browser/passkey.ts');

const SECRET = new Uint8Array(32).fill(7);
const [ID, SALT] = [new Uint8Array([251, 255, 1]), new Uint8Array(32).fill(1)];

/** What stands for the browser's own class. */
class Answer {
  static signalUnknownCredential = vi.fn(async () => undefined);
  readonly prf: object | undefined;
  rawId = ID.buffer;
  constructor(prf: object | undefined) {
    this.prf = prf;
  }
  getClientExtensionResults = () => ({ prf: this.prf });
}

type Ask = (options: { publicKey: Record<string, unknown>; signal?: AbortSignal }) => unknown;
const credentials = { create: vi.fn<Ask>(), get: vi.fn<Ask>() };
let passed = 0;

beforeEach(() => {
  passed = 0;
  vi.stubGlobal('PublicKeyCredential', Answer);
  vi.stubGlobal('navigator', { credentials });
  vi.spyOn(performance, 'now').mockImplementation(() => passed);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  for (const one of Object.values(credentials)) one.mockReset();
  Answer.signalUnknownCredential.mockClear();
});

const good = () => new Answer({ results: { first: SECRET.slice().buffer } });
const make = (signal?: AbortSignal) => makePasskey('blue key', SALT, [new Uint8Array([9])], signal);
const ask = (signal?: AbortSignal) => askPasskey([{ credential: ID, prfSalt: SALT }], signal);
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'fine',
    (caught) => caught.code ?? caught,
  );
const fails = (name: string, after = 0) => {
  passed += after;
  throw new DOMException('', name);
};

describe('a passkey that is made', () => {
  it('belongs to this extension, verifies the person, is the only one of its device', async () => {
    credentials.create.mockResolvedValue(
      new Answer({ enabled: true, results: { first: SECRET.slice().buffer } }),
    );
    expect(await make()).toEqual({ credential: ID, secret: SECRET });
    const { publicKey } = credentials.create.mock.calls[0]?.[0] ?? { publicKey: {} };
    expect(publicKey).toMatchObject({
      rp: { name: 'Latchkey' },
      user: { name: 'blue key', displayName: 'blue key' },
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      excludeCredentials: [{ type: 'public-key', id: new Uint8Array([9]) }],
      extensions: { prf: { eval: { first: SALT } } },
    });
    expect(publicKey.rp).not.toHaveProperty('id');
    expect(credentials.get).not.toHaveBeenCalled();
  });

  it('is asked once more where it tells its secret only then', async () => {
    credentials.create.mockResolvedValue(new Answer({ enabled: true }));
    credentials.get.mockResolvedValue(good());
    expect(await make()).toEqual({ credential: ID, secret: SECRET });
  });

  it.each([undefined, {}, { enabled: false }])('is given up with %j', async (prf) => {
    credentials.create.mockResolvedValue(new Answer(prf));
    expect(await code(make())).toBe('passkey_without_prf');
    expect(Answer.signalUnknownCredential).toHaveBeenCalledWith({
      rpId: location.hostname,
      credentialId: '-_8B',
    });
  });

  it('is given up when the second question fails', async () => {
    credentials.create.mockResolvedValue(new Answer({ enabled: true }));
    credentials.get.mockImplementation(() => fails('NotAllowedError', 3_000));
    expect(await code(make())).toBe('passkey_cancelled');
    expect(Answer.signalUnknownCredential).toHaveBeenCalledOnce();
  });
});

describe('a passkey that is asked for', () => {
  it('answers with its secret for its own salt', async () => {
    credentials.get.mockResolvedValue(good());
    expect(await ask()).toEqual({ credential: ID, secret: SECRET });
    expect(credentials.get.mock.calls[0]?.[0].publicKey).toMatchObject({
      allowCredentials: [{ type: 'public-key', id: ID }],
      userVerification: 'required',
      extensions: { prf: { evalByCredential: { '-_8B': { first: SALT } } } },
    });
    expect(toBase64(ID)).toBe('+/8B');
  });

  it.each([undefined, {}, { results: {} }, { results: { first: new ArrayBuffer(16) } }])(
    'is refused with %j',
    async (prf) => {
      credentials.get.mockResolvedValue(new Answer(prf));
      expect(await code(ask())).toBe('passkey_without_prf');
    },
  );

  it.each([
    ['SecurityError', 0, 'passkey_impossible'],
    ['InvalidStateError', 900, 'passkey_known'],
    ['ConstraintError', 900, 'passkey_none'],
    ['NotSupportedError', 900, 'passkey_none'],
    ['NotAllowedError', 20, 'passkey_none'],
    ['NotAllowedError', 900, 'passkey_cancelled'],
    ['AbortError', 900, 'passkey_cancelled'],
    ['NotAllowedError', 120_000, 'passkey_timeout'],
    ['TimeoutError', 900, 'passkey_timeout'],
  ])('%s after %i ms is %s', async (name, after, expected) => {
    for (const [method, call] of [['get', ask] as const, ['create', make] as const]) {
      credentials[method].mockImplementation(() => fails(name, after));
      expect(await code(call())).toBe(expected);
    }
  });

  it('is impossible in a browser that has no such thing', async () => {
    vi.stubGlobal('PublicKeyCredential', undefined);
    expect(await code(ask())).toBe('passkey_impossible');
    await forgetPasskey(ID);
  });

  it('is none where nothing comes, and anything unexpected stays what it is', async () => {
    credentials.get.mockResolvedValue(null);
    expect(await code(ask())).toBe('passkey_none');
    const strange = new Error('strange');
    credentials.get.mockRejectedValue(strange);
    await expect(ask()).rejects.toBe(strange);
  });

  it('ends with the reason for which it was aborted', async () => {
    const controller = new AbortController();
    credentials.get.mockImplementation(() => {
      controller.abort('enough');
      return fails('AbortError', 900);
    });
    await expect(ask(controller.signal)).rejects.toBe('enough');
  });
});
