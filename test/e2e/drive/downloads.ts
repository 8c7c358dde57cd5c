import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtFolder } from './browser.ts';

/** A profile whose downloads go, without a dialog, into a folder of the test. */
export interface Downloads {
  /** Where downloads go. */
  folder: string;
  profile: string;
  /**
   * The build as it is after the person has allowed downloads: a headless browser has nobody to
   * show its question to.
   */
  allowed(): Promise<string>;
  /** Returns the files of Latchkey, by their paths in the folder, in order. */
  files(): Promise<string[]>;
  /** Returns the text of a file once it is there, by the start of its path. */
  text(start: string): Promise<string>;
  /** Removes folder, profile and build. */
  remove(): Promise<void>;
}

/** Makes such a profile. */
export async function startDownloads(): Promise<Downloads> {
  const home = await mkdtemp(join(tmpdir(), 'latchkey-downloads-'));
  const [profile, folder] = [join(home, 'profile'), join(home, 'downloads')];
  await mkdir(join(profile, 'Default'), { recursive: true });
  await mkdir(folder);
  const download = { default_directory: folder, prompt_for_download: false };
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify({ download }));
  const files = async (): Promise<string[]> => {
    const all = await readdir(folder, { recursive: true });
    return all.filter((name) => /latchkey-[^/]+\.(latchkey|json)$/.test(name)).sort();
  };
  return {
    folder,
    profile,
    files,
    async allowed() {
      const copy = join(home, 'dist');
      await cp(builtFolder(), copy, { recursive: true });
      const path = join(copy, 'manifest.json');
      const manifest = JSON.parse(await readFile(path, 'utf8')) as { permissions: string[] };
      manifest.permissions.push('downloads');
      await writeFile(path, JSON.stringify(manifest));
      return copy;
    },
    async text(start) {
      for (;;) {
        const found = (await files()).find((name) => name.startsWith(start));
        if (found) return readFile(join(folder, found), 'utf8');
        await new Promise((again) => setTimeout(again, 50));
      }
    },
    remove: () => rm(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}
