import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
};

/** The bench's own pages while they are served. */
export interface Served {
  /** Ends with a slash. */
  base: string;
  close(): Promise<void>;
}

/** Serves `forms/…` and `pages/…` of this folder on the loopback address. */
export async function servePages(): Promise<Served> {
  const server = createServer(({ url = '' }, response) => {
    const [, file] = /^\/((?:forms|pages)\/[\w-]+\.\w+)$/.exec(url) ?? [];
    readFile(new URL(file ?? 'none', import.meta.url)).then(
      (bytes) =>
        response.writeHead(200, { 'content-type': TYPES[extname(url)] ?? 'text/plain' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}
