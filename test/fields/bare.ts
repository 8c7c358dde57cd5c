import process from 'node:process';
import { type Browser, launch } from 'puppeteer-core';
import { build } from 'vite';
import { browserPath } from '../e2e/drive/browser.ts';

/**
 * Starts Chromium without any extension, in a profile that is thrown away; a page whose JavaScript
 * holds more than `heapMegabytes` crashes, where that is given.
 */
export function openBare(heapMegabytes?: number): Promise<Browser> {
  return launch({
    executablePath: browserPath(),
    defaultViewport: { width: 1280, height: 900 },
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--disable-gpu',
      ...(heapMegabytes ? [`--js-flags=--max-old-space-size=${heapMegabytes}`] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

/** Returns a content script as one text that runs anywhere. */
export async function bundled(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      lib: { entry, formats: ['iife'], name: 'bundled' },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as { output: { code?: string }[] }[];
  return output?.output[0]?.code ?? '';
}
