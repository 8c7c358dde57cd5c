import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import type { Premises, Server } from './application.ts';

/** What a terminal in a page runs: a command line on a terminal of the system, of this size. */
export interface Terminal {
  command: string;
  columns: number;
  rows: number;
  env: Record<string, string>;
  /** Where `/next` leads: the server that the set-up was for. */
  next?: string;
}

const PAGE = ({ columns, rows }: Terminal): string => `<!doctype html>
<meta charset="utf-8"><title>Tern shell</title><link rel="stylesheet" href="/xterm.css">
<body style="margin: 0; background: #000"><div id="terminal"></div>
<script src="/xterm.js"></script>
<script>
  const terminal = new Terminal({ cols: ${columns}, rows: ${rows}, fontSize: 15, lineHeight: 1 });
  terminal.open(document.getElementById('terminal'));
  new EventSource('/printed').onmessage = ({ data }) =>
    terminal.write(Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)));
  let sent = Promise.resolve();
  terminal.onData((keys) => {
    sent = sent.then(() => fetch('/typed', { method: 'POST', body: keys }));
  });
  terminal.focus();
</script>`;

/** Serves a page with a terminal in it (xterm.js); the command starts when the page is opened. */
export async function serveTerminal(
  { modules, port }: Premises,
  terminal: Terminal,
): Promise<Server> {
  const xterm = join(modules, '@xterm/xterm');
  const files: Record<string, [type: string, file: string]> = {
    '/xterm.js': ['text/javascript', join(xterm, 'lib/xterm.js')],
    '/xterm.css': ['text/css', join(xterm, 'css/xterm.css')],
  };
  let shell: ReturnType<typeof start> | null = null;
  const server = createServer(async (request, response) => {
    const file = files[request.url ?? ''];
    if (file) response.setHeader('Content-Type', file[0]).end(await readFile(file[1]));
    else if (request.url === '/printed') {
      shell?.child.kill();
      shell = start(terminal, response);
    } else if (request.url === '/typed') {
      for await (const part of request) shell?.child.stdin.write(part);
      response.end();
    } else if (request.url === '/next' && terminal.next) {
      response.writeHead(302, { Location: terminal.next }).end();
    } else response.setHeader('Content-Type', 'text/html').end(PAGE(terminal));
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const stop = async (): Promise<void> => {
    shell?.child.kill();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

/**
 * Debian's `script` gives the command a terminal; what it prints goes out as server-sent events.
 */
function start({ command, columns, rows, env }: Terminal, response: ServerResponse) {
  response.setHeader('Content-Type', 'text/event-stream');
  const sized = `stty cols ${columns} rows ${rows}; ${command}`;
  const child = spawn('script', ['-qefc', sized, '/dev/null'], {
    env: { ...process.env, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env },
  });
  child.stdout.on('data', (part: Buffer) => response.write(`data: ${part.toString('base64')}\n\n`));
  return { child };
}
