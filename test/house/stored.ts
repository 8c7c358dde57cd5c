import { describe, expect, test } from 'vitest';
import { HOLDINGS } from '../../src/vault/access/holdings.ts';
import { sourcesIn } from './sources.ts';

const sources = sourcesIn('src').filter(({ path }) => /^src\/(?:browser|vault)\//.test(path));

type Found = Record<keyof typeof HOLDINGS, Set<string>>;

describe('what is stored', () => {
  test('has an entry in the person’s own file, and every entry is of something stored', () => {
    const found = storedNames(sources.map(({ text }) => text));
    for (const area of ['local', 'session', 'database'] as const)
      expect([...found[area]].sort(), area).toEqual(Object.keys(HOLDINGS[area]).sort());
  });

  test('is noticed however it is written', () => {
    const found = storedNames([
      "const MARK = 'marked';\nawait writeLocal({ [MARK]: true });\nwriteLocal({ [place]: 1 });",
      "readStored(['vault', 'previous']);\nwriteLocal({\n  later: { at } });",
      'browser.storage.session.set({ one, two: 2 });',
      "export const x = note<{\n  a: string;\n}>(\n  'left', 5,",
      "const HANDLE = 'handle';\nstore.put(text, name);\nstore.put(folder, HANDLE);",
      "writeCopy('shadow', text);\nwriteCopy(`kind/now`, [...all, one]);",
    ]);
    expect([...found.local]).toEqual(['vault', 'previous', 'marked', 'later']);
    expect([...found.session]).toEqual(['one', 'two', 'left']);
    expect([...found.database]).toEqual(['shadow', 'kind/', 'handle']);
  });
});

/** Returns every name under which sources read or write a stored value. */
function storedNames(texts: string[]): Found {
  // A list of what there was, and more, is a value.
  const all = texts.join('\n').replace(/\[\.{3}[^\]]*\]/g, '');
  const consts = new Map(
    [...all.matchAll(/const ([A-Z_]+) = '(\w+)'/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  const found: Found = { local: new Set(), session: new Set(), database: new Set() };
  for (const [, list = ''] of all.matchAll(/\b(?:readLocal|readStored)\(\[([^\]]*)\]/g))
    for (const [, name = ''] of list.matchAll(/'(\w+)'/g)) found.local.add(name);
  const writes =
    /(?:\bwriteLocal|storage\.(local|session)\.set)\(\{((?:\s*(?:\w+|\[[A-Z_]+\]),)*[^{}]*)/g;
  for (const [, area = 'local', members = ''] of all.matchAll(writes))
    for (const name of namesIn(members, consts)) found[area as 'local' | 'session'].add(name);
  for (const [, name = ''] of all.matchAll(/\bnote<[^;]*?(?:\n[^;]*?;)*?[^;]*?>\(\s*'(\w+)'/g))
    found.session.add(name);
  for (const [, name = ''] of all.matchAll(/\bwriteCopy\(['`]([\w/]+)/g))
    found.database.add(name.replace(/\/.*/, '/'));
  for (const [, name = ''] of all.matchAll(/\bstore\.put\(\w+, ([A-Z_]+)\)/g))
    found.database.add(consts.get(name) ?? name);
  return found;
}

/** The members of an object that is written out; those of computed names that no constant has go. */
function namesIn(members: string, consts: Map<string, string>): string[] {
  return members.split(',').flatMap((member) => {
    const [, bracket, name = ''] = /^\s*(\[)?(\w+)/.exec(member) ?? [];
    if (name === '') return [];
    return bracket ? (consts.get(name) ?? []) : [name];
  });
}
