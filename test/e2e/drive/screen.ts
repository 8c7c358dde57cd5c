import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Returns whether this machine has Xvfb, for windows without a screen, and xdotool, for real keys.
 */
export function hasScreen(): boolean {
  return ['/usr/bin/Xvfb', '/usr/bin/xdotool'].every((program) => existsSync(program));
}

/** A virtual screen with a keyboard and a mouse. */
export interface Screen {
  /** Presses keys (`alt+shift+l`) in the window that has the focus. */
  press(keys: string): void;
  /**
   * Clicks the right mouse button at a point of the screen, in pixels; resolves once a menu is
   * shown, or after two seconds without one.
   */
  openMenu(x: number, y: number): Promise<void>;
  /** Focuses the window whose title contains this text. */
  focus(title: string): void;
  /** Types a text into the window that has the focus. */
  type(text: string): void;
  /** Clicks so many pixels left of and above the lower right corner of the window of that title. */
  clickInCorner(title: string, left: number, above: number): void;
  /** Clicks a point of the screen, in pixels. */
  click(x: number, y: number): void;
  /** Returns whether a window whose title contains this text is shown. */
  shows(title: string): boolean;
  close(): Promise<void>;
}

/**
 * Starts Xvfb on a free display and sets `DISPLAY`, so that a browser started afterwards opens its
 * window there. Rejects when Xvfb does not start.
 */
export async function startScreen(): Promise<Screen> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const display = `:${await firstLine(server)}`;
  const { DISPLAY: before } = process.env;
  process.env.DISPLAY = display;
  const xdotool = (...args: string[]): string =>
    spawnSync('xdotool', args, { encoding: 'utf8', env: { ...process.env, DISPLAY: display } })
      .stdout;
  const windows = (): number =>
    xdotool('search', '--onlyvisible', '--class', '.*').trim().split('\n').length;
  return {
    press: (keys) => void xdotool('key', '--clearmodifiers', keys),
    openMenu: async (x, y) => {
      const before = windows();
      xdotool('mousemove', `${x}`, `${y}`, 'click', '3');
      for (
        const until = performance.now() + 2_000;
        windows() <= before && performance.now() < until;
      )
        await new Promise((again) => setTimeout(again, 20));
    },
    focus: (title) => {
      const [id = ''] = xdotool('search', '--sync', '--onlyvisible', '--name', title)
        .trim()
        .split('\n');
      xdotool('windowfocus', '--sync', id);
    },
    type: (text) => void xdotool('type', '--delay', '20', text),
    clickInCorner: (title, left, above) => {
      const [id = ''] = xdotool('search', '--onlyvisible', '--name', title).trim().split('\n');
      const shell = xdotool('getwindowgeometry', '--shell', id);
      const sizeOf = (name: string): number =>
        Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(shell)?.[1]);
      const [x, y] = [sizeOf('X') + sizeOf('WIDTH') - left, sizeOf('Y') + sizeOf('HEIGHT') - above];
      xdotool('mousemove', `${x}`, `${y}`, 'click', '1');
    },
    click: (x, y) => void xdotool('mousemove', `${x}`, `${y}`, 'click', '1'),
    shows: (title) => xdotool('search', '--onlyvisible', '--name', title).trim() !== '',
    close: async () => {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await gone;
      // What is started afterwards in this process must not look for a screen that is gone.
      if (before === undefined) delete process.env.DISPLAY;
      else process.env.DISPLAY = before;
    },
  };
}

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended')));
    server.stdio[3]?.once('data', (line: Buffer) => resolve(line.toString().trim()));
  });
}
