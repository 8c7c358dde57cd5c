// The order in which vitest takes the files of tests.
import { BaseSequencer } from 'vitest/node';

/**
 * The files that take longest, the longest first: begun last, each would run alone at the end while
 * the other processors have nothing to do. By the time that they took on two processors.
 */
const LONGEST = [
  'e2e/tests/scan/drawn',
  'e2e/tests/popup/access',
  'e2e/tests/fill/servers',
  'e2e/tests/popup/named',
  'e2e/tests/popup/clipboard',
  'e2e/tests/popup/enroll',
  'e2e/tests/fill/plain',
  'e2e/tests/scan/capture',
  'e2e/tests/vault/everything',
  'e2e/tests/scan/refusals',
  'e2e/tests/fill/fields',
  'e2e/tests/fill/typed',
  'e2e/tests/fill/sending',
  'e2e/tests/firefox/firefox',
  'e2e/tests/popup/killed',
  'e2e/tests/vault/keep',
  'e2e/tests/popup/unsaved',
  'vault/model',
  'core/vault/seal',
  'core/qr/fuzz',
  'core/transfer/out/round-trip',
];

/** Takes the files that are known to take longest first; the others as vitest does. */
export class LongestFirst extends BaseSequencer {
  override async sort(
    files: Parameters<BaseSequencer['sort']>[0],
  ): ReturnType<BaseSequencer['sort']> {
    const rank = (path: string): number => {
      const at = LONGEST.findIndex((name) => path.endsWith(`/test/${name}.test.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a.moduleId) - rank(b.moduleId));
  }
}
