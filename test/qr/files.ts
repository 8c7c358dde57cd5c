// A page that only the evaluation builds: gives chosen files to the product and keeps what it said.
import { scanPictures } from '../../src/act/scan.ts';
import { refusalCode } from '../../src/core/refusal.ts';

const input = document.querySelector('input');

/** What the product said of the files chosen last. */
interface Said {
  texts: string[];
  refusal: string | null;
  ms: number;
}

input?.addEventListener('change', async () => {
  const started = performance.now();
  let [texts, refusal]: [string[], string | null] = [[], null];
  try {
    const { sightings } = await scanPictures([...(input.files ?? [])], []);
    texts = sightings.map(({ text }) => text);
  } catch (caught) {
    refusal = refusalCode(caught) ?? `unexpected: ${caught}`;
  }
  const said: Said = { texts, refusal, ms: Math.round(performance.now() - started) };
  input.value = '';
  Object.assign(globalThis, { latchkeySaid: said });
});
