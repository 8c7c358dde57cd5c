import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJson, root } from './sources.ts';

type Manifest = Record<string, unknown>;

/** The whole of what Latchkey may ask for. A change here is a change of a promise. */
const ASKED = {
  permissions: ['storage', 'activeTab', 'scripting', 'alarms', 'idle', 'contextMenus'],
  optional_permissions: ['clipboardWrite', 'downloads'],
  optional_host_permissions: ['https://*/*'],
  incognito: 'spanning',
  content_security_policy: {
    extension_pages: [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "connect-src 'none'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types latchkey-worker',
    ].join('; '),
  },
};

/**
 * Chromium's worker has no clipboard: a hidden page overwrites it, where the person chose so.
 * Firefox knows no such permission.
 */
const ASKED_OF_CHROMIUM = {
  permissions: [...ASKED.permissions, 'offscreen'],
  // What an organization may set (docs/POLICIES.md); Firefox needs no schema, and knows none.
  storage: { managed_schema: 'policy.json' },
};

/**
 * Every key that the manifest may have; what a page could use to find or reach us is not among
 * them.
 */
const KEYS = [
  'action',
  'background',
  'browser_specific_settings',
  'commands',
  'content_security_policy',
  'default_locale',
  'description',
  'icons',
  'incognito',
  'manifest_version',
  'minimum_chrome_version',
  'name',
  'optional_host_permissions',
  'optional_permissions',
  'options_ui',
  'permissions',
  'short_name',
  'version',
];

const dist = process.env.LATCHKEY_DIST ?? join(root, 'dist');
const built = ['chrome', 'firefox'].filter((name) => existsSync(join(dist, name, 'manifest.json')));

describe('manifest', () => {
  test('in the source asks for exactly what was agreed', () => {
    expectAgreed(readJson<Manifest>('manifest.json'));
  });

  test.skipIf(built.length === 0).each(built)(
    'in the build for %s asks for exactly what was agreed',
    (name) => {
      const manifest = JSON.parse(
        readFileSync(join(dist, name, 'manifest.json'), 'utf8'),
      ) as Manifest;
      expectAgreed(manifest, name === 'chrome' ? ASKED_OF_CHROMIUM : {});
      expect(Object.keys(manifest.background as object).sort()).toEqual(
        name === 'chrome' ? ['service_worker', 'type'] : ['scripts', 'type'],
      );
    },
  );

  test.skipIf(built.length === 0).each(built)(
    'what the build for %s puts into pages asks no network',
    (name) => {
      const folder = join(dist, name, 'src/content');
      const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
      expect(scripts.length).toBeGreaterThan(1);
      for (const file of scripts) {
        const text = readFileSync(join(folder, file), 'utf8');
        const asks =
          text.match(/\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|\bimport\(/g) ?? [];
        expect(asks, file).toEqual(file === 'clock.js' ? ['fetch('] : []);
      }
    },
  );

  test.skipIf(built.length === 0).each(built)(
    'every page of the build for %s is started by a file of its own',
    (name) => {
      for (const page of ['popup', 'settings', 'pictures', 'unlock']) {
        const html = readFileSync(join(dist, name, `src/${page}/index.html`), 'utf8');
        // Where the starting module went into a shared file, the page lists the shared files
        // instead of its own.
        const scripts = html.match(/<script type="module"[^>]* src="[^"]+"/g) ?? [];
        expect(scripts.length, `${page} is started by a file that other pages load`).toBe(1);
      }
    },
  );

  test('has the version of the package', () => {
    const { version } = readJson<{ version: string }>('package.json');
    expect(readJson<Manifest>('manifest.json').version).toBe(version);
  });

  test('names its shortcuts and the oldest browsers', () => {
    const manifest = readJson<Manifest>('manifest.json');
    expect(manifest.commands).toEqual({
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
      fill: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_fill__' },
    });
    expect(manifest.minimum_chrome_version).toBe('127');
    expect(manifest.browser_specific_settings).toEqual({
      gecko: {
        id: 'latchkey@latchkey.app',
        strict_min_version: '142.0',
        // Nothing at install. The other is no permission but a consent, which Firefox asks for when
        // sharing is switched on (docs/decisions/13-several-computers.md).
        data_collection_permissions: { required: ['none'], optional: ['authenticationInfo'] },
      },
    });
  });
});

function expectAgreed(manifest: Manifest, further: Manifest = {}): void {
  const asked = { ...ASKED, ...further };
  const known = [...KEYS, ...Object.keys(asked)];
  expect(Object.keys(manifest).filter((key) => !known.includes(key))).toEqual([]);
  for (const [key, value] of Object.entries(asked)) expect(manifest[key], key).toEqual(value);
}
