import { resolve } from 'node:path';
import process from 'node:process';
import { baseOf, type Filler, openFiller, servePages } from '../e2e/drive/filler.ts';
import { build } from '../e2e/run/tools.ts';
import { bundled } from '../fields/bare.ts';

const TIMES = 25;

interface Cost {
  outcome: string;
  facts: number;
  score: number;
}

/**
 * `npm run --silent eval -- cost`: milliseconds on the page's main thread for the facts and the
 * score of an ordinary login page and of a page with 5,000 inputs and 50,000 elements, where the
 * product's content script runs. Prints one line of JSON: medians, the least (what it costs where
 * nothing else runs), and the first look, when nothing is warm.
 */
export default async function main(): Promise<number> {
  const code = await bundled(resolve('test/bench/cost.page.ts'));
  await build('chrome');
  const server = await servePages(async () => '<!doctype html><title>-</title><body></body>');
  const filler = await openFiller(baseOf(server));
  try {
    const figures: Record<string, object> = {};
    for (const [name, fill] of Object.entries({ login, large })) {
      const ask = await worldOf(filler);
      await filler.page.evaluate(fill);
      await ask(`${code};0`);
      const costs: Cost[] = [];
      for (let time = 0; time < TIMES; time++) costs.push(JSON.parse(String(await ask(COST))));
      figures[name] = summary(costs);
    }
    process.stdout.write(`${JSON.stringify({ cost: figures })}\n`);
    return 0;
  } finally {
    await filler.close();
    server.close();
  }
}

const COST = 'latchkeyCost().then(JSON.stringify)';

/**
 * Loads an empty page and presses the shortcut; returns what evaluates in the world that the
 * product's content script then has there.
 */
async function worldOf(filler: Filler): Promise<(expression: string) => Promise<unknown>> {
  const devtools = await filler.page.createCDPSession();
  let contextId = 0;
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.auxData?.type === 'isolated' && context.origin.startsWith('chrome-extension:'))
      contextId = context.id;
  });
  await filler.fill('empty.html');
  await devtools.send('Runtime.enable');
  if (contextId === 0) throw new Error('no content script');
  return async (expression) => {
    const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

function summary(costs: Cost[]): object {
  const [first] = costs;
  const sums = costs.map(({ facts, score }) => facts + score).sort((a, b) => a - b);
  const factsOnly = costs.map(({ facts }) => facts).sort((a, b) => a - b);
  const middle = Math.floor(TIMES / 2);
  return {
    outcome: first?.outcome,
    first_ms: rounded((first?.facts ?? 0) + (first?.score ?? 0)),
    median_ms: rounded(sums[middle] ?? 0),
    least_ms: rounded(sums[0] ?? 0),
    facts_median_ms: rounded(factsOnly[middle] ?? 0),
    facts_least_ms: rounded(factsOnly[0] ?? 0),
  };
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}

/** Fills the page with what a service shows when it asks for the code. */
function login(): void {
  document.title = 'Two-factor authentication';
  const links = '<a href="#">Link</a>'.repeat(12);
  const title = '<h1>Two-factor authentication</h1>';
  const input = '<input id="otp" name="otp" autocomplete="one-time-code">';
  document.body.innerHTML = `<header><a href="#">Example</a><nav>${links}</nav></header>
    <main>${title}<p>Enter the 6-digit code from your authenticator app.</p>
    <form><label for="otp">Authentication code</label>${input}
    <label><input type="checkbox"> Remember this device</label><button>Verify</button></form></main>
    <footer>${'<a href="#">Link</a> '.repeat(20)}</footer>`;
}

/** Fills the page with 5,000 inputs in rows of a table-like list and 50,000 elements in all. */
function large(): void {
  document.title = 'Inventory';
  const row = (n: number): string =>
    `<div class="row"><span>Item ${n}</span><label for="q${n}">Quantity</label><input id="q${n}" name="q${n}"><ul><li><b>a</b></li><li>b</li><li>c</li></ul><p>text</p></div>`;
  document.body.innerHTML = `<form>${Array.from({ length: 5000 }, (_, n) => row(n)).join('')}</form>`;
  const more = 50_000 - document.querySelectorAll('*').length;
  document.body.insertAdjacentHTML(
    'beforeend',
    `<div>${'<i>x</i>'.repeat(Math.max(0, more))}</div>`,
  );
}
