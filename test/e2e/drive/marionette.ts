import { connect, type Socket } from 'node:net';

/**
 * Remote control of a Firefox over Marionette, the protocol that it has built in (`firefox
 * --marionette`).
 */
export interface Marionette {
  /** Sends a command and returns Firefox's answer; rejects with the error that Firefox reports. */
  send(command: string, parameters?: Record<string, unknown>): Promise<unknown>;
  /**
   * Runs the body of an async function in the browser's own window, and returns its result as far
   * as JSON can hold it.
   */
  inBrowser<T>(body: string, ...args: unknown[]): Promise<T>;
  /** Moves the mouse or the keyboard, in the browser's window or in the page. */
  act(context: 'chrome' | 'content', device: Record<string, unknown>): Promise<void>;
  end(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Connects to the port that Firefox opened on this computer and starts a session. */
export async function marionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const greeted = new Promise<void>((resolve, reject) => {
    const ended = new Error('Firefox ended the connection.');
    socket.once('error', reject).once('close', () => {
      reject(ended);
      for (const { reject } of waiting.values()) reject(ended);
    });
    readMessages(socket, (message) => {
      if (!Array.isArray(message)) return resolve();
      const [, id, error, value] = message;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
      else asked?.resolve(value);
    });
  });
  const send: Marionette['send'] = (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const text = JSON.stringify([0, last, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  const within = (context: 'chrome' | 'content'): Promise<unknown> =>
    send('Marionette:SetContext', { value: context });
  await greeted;
  await send('WebDriver:NewSession', {
    capabilities: { alwaysMatch: { timeouts: { script: 120_000 } } },
  });
  return {
    send,
    inBrowser: async <T>(body: string, ...args: unknown[]) => {
      await within('chrome');
      const answer = await send('WebDriver:ExecuteAsyncScript', { script: script(body), args });
      const { value, thrown } = (answer as { value: { value: T; thrown?: string } }).value;
      if (thrown !== undefined) throw new Error(thrown);
      return value;
    },
    act: async (context, device) => {
      await within(context);
      await send('WebDriver:PerformActions', { actions: [device] });
    },
    end: () => socket.destroy(),
  };
}

/** Returns a script that passes what the body returns or throws to Marionette's callback. */
function script(body: string): string {
  return `const [args, done] = [[...arguments].slice(0, -1), arguments[arguments.length - 1]];
    (async () => { ${body} })().then(
      (value) => done({ value: value ?? null }),
      (error) => done({ thrown: String(error) }),
    );`;
}

/** Calls back with every complete message: its length in bytes, a colon, JSON. */
function readMessages(socket: Socket, heard: (message: unknown) => void): void {
  let bytes = Buffer.alloc(0);
  socket.on('data', (part) => {
    bytes = Buffer.concat([bytes, Buffer.from(part)]);
    for (;;) {
      const start = bytes.indexOf(':') + 1;
      const end = start + Number(bytes.subarray(0, Math.max(0, start - 1)));
      if (start === 0 || bytes.length < end) return;
      heard(JSON.parse(bytes.toString('utf8', start, end)));
      bytes = bytes.subarray(end);
    }
  });
}
