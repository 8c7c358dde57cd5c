import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { baseOf, type Filler, openFiller, servePages } from '../../drive/filler.ts';

/** What the field is called, and the tag of the language: an empty one says nothing. */
const pages: Record<string, [lang: string, called: string]> = {
  german: ['de', 'Bestätigungscode aus der Authentifizierungs-App'],
  russian: ['ru', 'Код из приложения аутентификации'],
  'japanese, said to be English': ['en', '認証アプリの確認コード'],
  'Finnish, said to be nothing': ['', 'Vahvistuskoodi todennussovelluksesta'],
};

let server: Server;
let filler: Filler;

beforeAll(async () => {
  server = await servePages(async (name) => {
    const [lang, called] = pages[name] ?? ['', ''];
    return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Example</title>
      <form><label for="a">${called}</label><input id="a"></form></html>`;
  });
  filler = await openFiller(baseOf(server));
});
afterAll(async () => {
  await filler?.close();
  server?.close();
});

describe('the shortcut knows the words of each language, though a worker cannot load them', () => {
  test.each(Object.keys(pages))('%s', async (name) => {
    const { changed, outcome } = await filler.fill(encodeURIComponent(name));
    expect({ outcome, values: changed.map(({ value }) => value) }).toEqual({
      outcome: 'filled',
      values: [expect.stringMatching(/^\d{6}$/)],
    });
  });
});
