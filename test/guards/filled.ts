import type { Guard } from './guard.ts';

const FILL = 'test/act/fill/fill.test.ts';
const WRITE = 'test/content/field/write/write.test.ts';
const HOUSE = 'test/house.test.ts';
const ACT = 'src/act';
const CONTENT = 'src/content';

/** The guards of a code on its way to a page, and of what no page and no network may do. */
export const FILLED: Guard[] = [
  {
    guard: 'origin of the document that is written into',
    file: `${CONTENT}/field/write/write.ts`,
    from: 'order.origin !== self.origin || ',
    to: '',
    tests: [WRITE],
  },
  {
    guard: 'no code into a document without an origin',
    file: `${CONTENT}/field/write/write.ts`,
    from: " || self.origin === 'null'",
    to: '',
    tests: [WRITE],
  },
  {
    guard: 'origin of the document with the password that a code goes behind',
    file: `${CONTENT}/field/write/append.ts`,
    from: 'order.origin !== self.origin || ',
    to: '',
    tests: ['test/content/field/write/append.test.ts'],
  },
  {
    guard: 'a recovery code goes only into the field that was decided on',
    file: 'src/content/field/write/whole.ts',
    from: "if (!whole || !now || !isSameField(whole, now)) return refused('gone');",
    to: '',
    tests: ['test/content/field/write/whole.test.ts'],
  },
  {
    guard: 'no codes for a time more than a day away',
    file: 'src/browser/storage/settings.ts',
    from: '&& Math.abs(Number(value)) <= MOST_AHEAD',
    to: '',
    tests: ['test/browser/storage/settings.test.ts'],
  },
  {
    guard: 'the field is seen at the moment of writing',
    file: `${CONTENT}/field/write/open.ts`,
    from: "if (!isOpen(element, sight, i > 0 || isLocked(element))) return 'hidden';",
    to: '',
    tests: [WRITE],
  },
  {
    guard: 'what a person typed is not written over',
    file: `${CONTENT}/field/write/open.ts`,
    from: "if (holdsOf(element) === 'other') return 'occupied';",
    to: '',
    tests: [WRITE],
  },
  {
    guard: 'the field is still the one that was looked at',
    file: `${CONTENT}/field/write/open.ts`,
    from: "if (!target.isUnchanged()) return 'replaced';",
    to: '',
    tests: [WRITE],
  },
  {
    guard: 'a field that is too short for the code gets none of it',
    file: `${CONTENT}/field/write/open.ts`,
    from: 'return maxLength < 0 || maxLength >= length;',
    to: 'return maxLength !== length || true;',
    tests: [WRITE],
  },
  {
    guard: 'a code goes only into as many boxes as it has digits',
    file: `${CONTENT}/field/write/open.ts`,
    from: "return isShared(targets, code) ? null : 'refused';",
    to: 'return null;',
    tests: [WRITE],
  },
  {
    guard: 'what the page made of the field at the key gets no digit',
    file: `${CONTENT}/field/write/keys.ts`,
    from: 'if (!isStill() || !announce(field, char) || !isStill()) return;',
    to: 'if (!announce(field, char)) return;',
    tests: ['test/content/field/write/keys.test.ts'],
  },
  {
    guard: 'what the page took is not typed a second time',
    file: `${CONTENT}/field/write/write.ts`,
    from: "if (this.#isTaken()) return { outcome: 'written' };",
    to: '',
    tests: [WRITE],
  },
  {
    guard: 'a page that keeps each key for itself is not written to again',
    file: `${CONTENT}/field/write/write.ts`,
    from: "if (this.#isSwallowed || this.#isThrownOut()) return refused('refused');",
    to: '',
    tests: [WRITE],
  },
  {
    guard: 'a box that says it is for one digit is no field for a code',
    file: 'src/core/field/group.ts',
    from: "if (field.attributes.maxlength === '1') return true;",
    to: '',
    tests: ['test/core/field/group.test.ts'],
  },
  {
    guard: 'the document is pinned by its id',
    file: `${ACT}/fill/documents.ts`,
    from: "{ tabId: tab.tabId, documentIds: [documentId] },\n    fillFile,\n    'fill.write'",
    to: "{ tabId: tab.tabId },\n    fillFile,\n    'fill.write'",
    tests: [FILL],
  },
  {
    guard: 'only documents of a confirmed site',
    file: `${ACT}/fill/fill.ts`,
    from: 'return documents.filter((_, index) => verdicts[index]);',
    to: 'return documents.filter((_, index) => index < verdicts.length);',
    tests: [FILL],
  },
  {
    guard: 'no code over http',
    file: 'src/core/match/origin.ts',
    from: "return origin.startsWith('https:') || isLoopback(host) ? null : 'site_insecure';",
    to: 'return isLoopback(host) ? null : null;',
    tests: [FILL],
  },
  {
    guard: 'a whole domain is only one of its own',
    file: `${ACT}/site/site.ts`,
    from: 'return isConfirmed(account, host, await registrableOf(host));',
    to: 'return account.sites.some((site) => host.endsWith(site.slice(1)));',
    tests: [FILL],
  },
  {
    guard: 'a choice only in a document that may get the code',
    file: `${ACT}/fill/spot.ts`,
    from: "if (!document || !indexes.every((index) => known.has(index)))\n    return { outcome: 'refused', code: 'page_gone' };",
    to: "if (!document) return { outcome: 'refused', code: 'page_gone' };",
    tests: [FILL],
  },
  {
    guard: 'a field that is occupied is no choice',
    file: 'src/core/field/choose.ts',
    from: "if (best.place.fields.some((field) => field.holds === 'other'))",
    to: 'if (best.place.fields.length === 0)',
    tests: [FILL],
  },
  {
    guard: 'two likely fields are asked about',
    file: 'src/core/field/choose.ts',
    from: 'if (best && !(second && best.score - second.score < CLOSE)) {',
    to: 'if (best && second !== null) {',
    tests: [FILL],
  },
  {
    guard: 'a counter moves on before its code leaves',
    file: `${ACT}/fill/next-code.ts`,
    from: 'codeAt(await advance(account.id, now), now)',
    to: 'codeAt(account, now)',
    tests: [FILL],
  },
  {
    guard: 'no network',
    file: 'manifest.json',
    from: "connect-src 'none'",
    to: 'connect-src *',
    tests: [HOUSE],
  },
  {
    guard: 'no page is ours before a click',
    file: 'manifest.json',
    from: '"permissions": [',
    to: '"host_permissions": ["https://*/*"], "permissions": [',
    tests: [HOUSE],
  },
];
