// Everything about the person as one readable file, and what is left after erasing.
import { givenOnRequest } from '../../browser/hosts.ts';
import { type AreaName, type Areas, readAreas } from '../../browser/storage/areas.ts';
import { readPolicy } from '../../browser/storage/managed.ts';
import { readSettings } from '../../browser/storage/settings.ts';
import { ownVersion } from '../../browser/tabs.ts';
import { type Readable, readableContents, readableTime } from '../../core/access/readable.ts';
import type { Json } from '../../core/account/account.ts';
import { Refusal } from '../../core/refusal.ts';
import { day } from '../kept/raw.ts';
import { passkeys } from '../keys/passkeys.ts';
import { guardedKey } from '../keys/unlock.ts';
import { read } from '../record/read.ts';
import { draftOf, namesOfDrafts } from '../session/draft.ts';
import { seconds } from '../session/seconds.ts';
import { holdingOf } from './holdings.ts';

/** The readable file with everything about the person: its name and its text. */
export interface AccessFile {
  name: string;
  text: string;
}

/**
 * Returns everything that is stored about the person as one readable file
 * (`latchkey-everything-<UTC date>.json`): what the vault holds, unsealed; what was typed and not
 * saved; and every name in every area of the browser's storage. `about` are the lines at its top,
 * in the person's language. Asks for the password, since an open vault must not be enough. Refuses
 * `policy_off` where the organization allows nothing unsealed, and like `unlock` and `read`.
 */
export async function accessFile(
  password: string,
  about: string[],
  now = seconds(),
): Promise<AccessFile> {
  if ((await readPolicy()).plainExport === false) throw new Refusal('policy_off');
  const { dataKey } = await guardedKey(password, now);
  dataKey.fill(0);
  const contents = await read(now);
  const [areas, settings, given, notSaved, keys] = await Promise.all([
    readAreas(),
    readSettings(),
    givenOnRequest(),
    drafts(),
    passkeys(),
  ]);
  const everything: Readable = {
    about,
    madeAt: readableTime(now),
    madeBy: `Latchkey ${ownVersion()}`,
    ...readableContents(contents),
    passkeys: keys.map(({ name, createdAt }) => ({ name, addedAt: readableTime(createdAt) })),
    notSaved,
    settings: { ...settings },
    permissionsGivenOnRequest: given,
    stored: storedIn(areas),
  };
  const text = `${JSON.stringify(everything, null, 2)}\n`;
  return { name: `latchkey-everything-${day(now)}.json`, text };
}

/** How many things are stored in each area, and what was given on request. */
export interface Leftovers {
  counts: Record<AreaName, number>;
  given: string[];
}

/** Returns what is stored for the extension now, counted, for the proof that everything is gone. */
export async function leftovers(): Promise<Leftovers> {
  const [areas, given] = await Promise.all([readAreas(), givenOnRequest()]);
  const { local, session, sync, database, caches, pages } = areas;
  const count = (area: Record<string, unknown>): number => Object.keys(area).length;
  return {
    counts: {
      local: count(local),
      session: count(session),
      sync: count(sync),
      database: count(database),
      caches: count(caches),
      pages: count(pages),
    },
    given,
  };
}

const IN: Record<AreaName, string> = {
  local: 'storage.local',
  session: 'storage.session (never on the disk)',
  sync: 'storage.sync',
  database: 'IndexedDB',
  caches: 'Cache Storage',
  pages: 'Web Storage',
};

function storedIn(areas: Areas): Json[] {
  return (Object.keys(IN) as AreaName[]).flatMap((area) =>
    Object.entries(areas[area]).map(([name, value]) => storedAs(area, name, value)),
  );
}

function storedAs(area: AreaName, name: string, value: unknown): Readable {
  const { written = 'value', what = 'unknown to this version' } = holdingOf(area, name) ?? {};
  const [, at] = /^(?:snapshot\/\w+|aside)\/(\d+)/.exec(name) ?? [];
  const length = typeof value === 'string' ? value.length : JSON.stringify(value).length;
  return {
    in: IN[area],
    name,
    what,
    ...(at === undefined ? {} : { keptAt: readableTime(Number(at)) }),
    ...(written === 'value' ? { value: value as Json } : {}),
    ...(written === 'sealed' ? { sealedCharacters: length } : {}),
    ...(written === 'secret' ? { notWritten: 'it would open later states of the vault too' } : {}),
  };
}

async function drafts(): Promise<Readable> {
  const names = await namesOfDrafts();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await draftOf(name)] as const)),
  );
}
