// `node test/core/match/suffixes.mjs`: writes the public suffix list of the pinned `tldts` anew
// into src/core/match/suffixes.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const TRIE = new URL('../../../node_modules/tldts/dist/es6/src/data/trie.js', import.meta.url);
const FILE = new URL('../../../src/core/match/suffixes.ts', import.meta.url);
const COLUMNS = 100;

/** Returns the list as `suffixes.ts` spells it. */
export async function packedSuffixes() {
  // the package says nothing of this file in its `exports`, so it is read as a text
  const trie = await import(
    `data:text/javascript,${encodeURIComponent(readFileSync(TRIE, 'utf8'))}`
  );
  const starts = [];
  let start = 0;
  for (const length of trie.edgeLength) {
    starts.push(start);
    start += length;
  }
  const childrenOf = (node) => {
    const children = [];
    for (let edge = trie.edgeStart[node]; edge < trie.edgeStart[node + 1]; edge++) {
      const label = trie.labelText.slice(starts[edge], starts[edge] + trie.edgeLength[edge]);
      // hosts come in ASCII, so their other spelling would never be asked for
      if (/^[\w*-]+$/.test(label)) children.push([label, trie.edgeChild[edge]]);
    }
    return children.sort(([one], [other]) => (one < other ? -1 : 1));
  };
  const written = (node) =>
    childrenOf(node)
      .map(([label, child]) => {
        const kind = ['!', '', '+'][trie.nodeFlags[child]] ?? '';
        const below = written(child);
        return below ? `${label}${kind}(${below})` : `${label}${kind}`;
      })
      .join(',');
  return { rules: written(trie.rulesRoot), exceptions: written(trie.exceptionsRoot) };
}

/** Returns the module that holds the list. */
export async function suffixesModule() {
  const { rules, exceptions } = await packedSuffixes();
  const version = JSON.parse(
    readFileSync(new URL('../../../node_modules/tldts/package.json', import.meta.url), 'utf8'),
  ).version;
  return `// The public suffix list (https://publicsuffix.org/list/, MPL 2.0), as the npm package tldts
// ${version} has it; written by test/core/match/suffixes.mjs.

/**
 * The rules: labels from the top, what stands below a label in brackets. \`+\` marks a rule of the
 * list's private part, \`!\` a label that is no rule itself.
 */
export const RULES = \`
${lines(rules)}\`;

/**
 * The exceptions (\`!www.ck\` in the list), spelled alike: each label at the bottom is no suffix.
 */
export const EXCEPTIONS = \`
${lines(exceptions)}\`;
`;
}

function lines(text) {
  return (text.match(new RegExp(`.{1,${COLUMNS - 1}}(?:[,(]|$)`, 'g')) ?? []).join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(FILE, await suffixesModule());
