import { resolve } from 'node:path';
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { bundled, openBare } from '../fields/bare.ts';

const TIMES = 25;

interface Cost {
  outcome: string;
  facts: number;
  score: number;
}

/**
 * `npm run --silent eval -- cost`: milliseconds on the main thread for the facts and the score of an ordinary login page and of a page
 * with 5,000 inputs and 50,000 elements. Prints one line of JSON: medians, the
 * least (what it costs where nothing else runs), and the first look, when nothing is warm.
 */
export default async function main(): Promise<number> {
  const code = await bundled(resolve('test/bench/cost.page.ts'));
  const browser = await openBare();
  try {
    const page = await browser.newPage();
    const figures: Record<string, object> = {};
    for (const [name, fill] of Object.entries({ login, large })) {
      await page.goto('about:blank');
      await page.evaluate(fill);
      await page.evaluate(code);
      const costs: Cost[] = [];
      for (let time = 0; time < TIMES; time++) costs.push(await costOf(page));
      figures[name] = summary(costs);
    }
    process.stdout.write(`${JSON.stringify({ cost: figures })}\n`);
    return 0;
  } finally {
    await browser.close();
  }
}

function costOf(page: Page): Promise<Cost> {
  return page.evaluate(() => (globalThis as unknown as { latchkeyCost(): Cost }).latchkeyCost());
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
  document.body.innerHTML = `<header><a href="#">Example</a><nav>${'<a href="#">Link</a>'.repeat(12)}</nav></header>
    <main><h1>Two-factor authentication</h1><p>Enter the 6-digit code from your authenticator app.</p>
    <form><label for="otp">Authentication code</label><input id="otp" name="otp" autocomplete="one-time-code">
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
  document.body.insertAdjacentHTML('beforeend', `<div>${'<i>x</i>'.repeat(Math.max(0, more))}</div>`);
}
