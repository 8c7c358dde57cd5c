import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process';
import { chown, mkdir } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

/** A process that serves. */
export interface Running {
  child: ChildProcess;
  /** Returns what it has printed. */
  printed(): string;
  stop(): Promise<void>;
}

const READY_MS = 120_000;
const LAST_LINES = 1_500;

/** Runs a command to its end and returns what it printed; throws with that when it fails. */
export async function command(
  file: string,
  args: readonly string[],
  options: { cwd?: string; uid?: number; gid?: number; env?: Record<string, string> } = {},
): Promise<string> {
  const env = { ...process.env, ...options.env };
  const run = promisify(execFile);
  const { stdout } = await run(file, [...args], { ...options, env, maxBuffer: 2 ** 26 });
  return stdout;
}

/** Returns the first column of what an SQLite database answers, read only. */
export async function readDatabase(file: string, query: string): Promise<string[]> {
  const script =
    'import json, sqlite3, sys; db = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True); ' +
    'print(json.dumps([str(row[0]) for row in db.execute(sys.argv[2])]))';
  return JSON.parse(await command('/usr/bin/python3', ['-c', script, file, query])) as string[];
}

/**
 * Returns the ids of a user without rights, as `command` and `serve` take them, and makes it the
 * owner of a folder.
 */
export async function unprivileged(
  name: string,
  folder: string,
): Promise<{ uid: number; gid: number; cwd: string }> {
  const [uid = 0, gid = 0] = await Promise.all(
    ['-u', '-g'].map(async (what) => Number(await command('id', [what, name]))),
  );
  await mkdir(folder, { recursive: true });
  await chown(folder, uid, gid);
  return { uid, gid, cwd: folder };
}

/** Returns a port on which nobody listens. */
export function freePort(): Promise<number> {
  return new Promise((done, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Starts a process in a group of its own and returns once it listens on the port; throws with its
 * last words when it does not.
 */
export async function serve(
  file: string,
  args: readonly string[],
  port: number,
  options: Pick<SpawnOptions, 'cwd' | 'uid' | 'gid'> & { env?: Record<string, string> } = {},
): Promise<Running> {
  const env = { ...process.env, NODE_ENV: 'production', ...options.env };
  const child = spawn(file, [...args], {
    ...options,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text = (text + part).slice(-LAST_LINES * 20);
    });
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', (error) => {
      text += error.message;
      done();
    });
  });
  const running: Running = { child, printed: () => text, stop: () => stopGroup(child, ended) };
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  for (const until = performance.now() + READY_MS; !(await listens(port)); await wait(100)) {
    if (!isOver && performance.now() < until) continue;
    await running.stop();
    throw new Error(`${file} does not listen:\n${text.slice(-LAST_LINES)}`);
  }
  return running;
}

/** Returns whether somebody listens on a port of this computer. */
export function listens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}

const GRACE_MS = 5_000;

async function stopGroup(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.pid === undefined) return;
  signal(child.pid, 'SIGTERM');
  const late = new AbortController();
  await Promise.race([
    ended,
    wait(GRACE_MS, undefined, { signal: late.signal }).catch(() => undefined),
  ]);
  late.abort();
  signal(child.pid, 'SIGKILL');
  await ended;
}

// The group, for servers that start workers; it may be gone already.
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(-pid, name);
  } catch {
    // Nobody is left in the group.
  }
}
