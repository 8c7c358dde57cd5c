// Two real Syncthing instances on this computer, which know nobody but each other.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

const PROGRAM = '/usr/bin/syncthing';
const FOLDER = 'latchkey';
const STARTS_MS = 60_000;

/** Returns whether Syncthing is installed, as Debian's package does it. */
export function hasSyncthing(): boolean {
  return existsSync(PROGRAM);
}

interface Place {
  home: string;
  folder: string;
  id: string;
  port: number;
  gui: number;
}

/** One instance, which carries one folder. */
export class Syncthing {
  readonly #place: Place;
  readonly #key: string;
  #process: ChildProcess | null = null;

  private constructor(place: Place, key: string) {
    [this.#place, this.#key] = [place, key];
  }

  /** Makes two that carry these two folders between each other, with all they need below `home`. */
  static async pair(home: string, folders: readonly [string, string]): Promise<Syncthing[]> {
    const key = randomBytes(16).toString('hex');
    const places: Place[] = [];
    for (const [at, folder] of folders.entries()) {
      const own = join(home, `syncthing-${at}`);
      await mkdir(join(folder, '.stfolder'), { recursive: true });
      run(['generate', '--home', own, '--no-default-folder', '--skip-port-probing']);
      const id = run(['serve', '--device-id', '--home', own]).trim();
      places.push({ home: own, folder, id, port: await freePort(), gui: await freePort() });
    }
    for (const place of places)
      await writeFile(join(place.home, 'config.xml'), configOf(place, places, key));
    return places.map((place) => new Syncthing(place, key));
  }

  /** Starts it, and resolves once it answers. */
  async start(): Promise<void> {
    const { home } = this.#place;
    const args = ['serve', '--home', home, '--no-browser', '--no-restart', '--no-upgrade'];
    const env = { ...process.env, HOME: home, STNOUPGRADE: '1' };
    this.#process = spawn(PROGRAM, [...args, '--logfile', join(home, 'log')], {
      env,
      stdio: 'ignore',
    });
    for (const until = performance.now() + STARTS_MS; ; ) {
      if ((await this.#asked('GET', 'system/ping').catch(() => null)) !== null) return;
      if (performance.now() > until) throw new Error('Syncthing did not start.');
      await new Promise((again) => setTimeout(again, 100));
    }
  }

  /** Ends it, as when the computer is switched off. */
  async stop(): Promise<void> {
    const { exitCode } = this.#process ?? { exitCode: 0 };
    if (!this.#process || exitCode !== null) return;
    const gone = new Promise((resolve) => this.#process?.once('exit', resolve));
    this.#process.kill('SIGTERM');
    await gone;
    this.#process = null;
  }

  /** Is without a connection until `resume`. */
  async pause(): Promise<void> {
    await this.#asked('POST', 'system/pause');
  }

  async resume(): Promise<void> {
    await this.#asked('POST', 'system/resume');
  }

  async #asked(method: string, path: string): Promise<string> {
    const answer = await fetch(`http://127.0.0.1:${this.#place.gui}/rest/${path}`, {
      method,
      headers: { 'X-API-Key': this.#key },
    });
    if (!answer.ok) throw new Error(`Syncthing answers ${answer.status} to ${path}.`);
    return answer.text();
  }
}

function run(args: string[]): string {
  const { status, stdout, stderr } = spawnSync(PROGRAM, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`syncthing ${args[0]}: ${stderr}`);
  return stdout;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}

// No relays, no discovery, no reports, no upgrades: nothing leaves this computer.
function configOf(own: Place, all: readonly Place[], key: string): string {
  const devices = all.map(({ id, port }, at) => {
    const address = `<address>tcp://127.0.0.1:${port}</address>`;
    return `<device id="${id}" name="side-${at}" compression="metadata">${address}</device>`;
  });
  const sharing = all.map(({ id }) => `<device id="${id}"/>`).join('');
  const off = [
    'globalAnnounceEnabled',
    'localAnnounceEnabled',
    'relaysEnabled',
    'natEnabled',
    'crashReportingEnabled',
    'announceLANAddresses',
    'startBrowser',
  ].map((name) => `<${name}>false</${name}>`);
  return `<configuration version="35">
  <folder id="${FOLDER}" label="" path="${own.folder}" type="sendreceive" rescanIntervalS="60"
    fsWatcherEnabled="true" fsWatcherDelayS="1" ignorePerms="true" autoNormalize="true">
    ${sharing}<minDiskFree unit="%">0</minDiskFree><maxConflicts>10</maxConflicts>
  </folder>
  ${devices.join('\n  ')}
  <gui enabled="true" tls="false">
    <address>127.0.0.1:${own.gui}</address><apikey>${key}</apikey>
  </gui>
  <options>
    <listenAddress>tcp://127.0.0.1:${own.port}</listenAddress>
    ${off.join('')}
    <reconnectionIntervalS>2</reconnectionIntervalS>
    <urAccepted>-1</urAccepted><autoUpgradeIntervalH>0</autoUpgradeIntervalH>
  </options>
</configuration>
`;
}
