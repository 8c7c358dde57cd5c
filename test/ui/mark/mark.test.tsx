// @vitest-environment happy-dom
import { type ComponentChild, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shapesOfMarks } from '../../../build/marks.ts';
import { bundledMarks, loadMarks } from '../../../src/ui/mark/bundled.ts';
import { Mark } from '../../../src/ui/mark/Mark.tsx';

function drawn(what: ComponentChild): HTMLElement {
  render(what, document.body);
  return document.querySelector('.mark') as HTMLElement;
}

beforeEach(() => {
  bundledMarks.value = null;
});
afterEach(() => render(null, document.body));

describe('the mark of an account', () => {
  it('is a letter until the marks are loaded, then as large the mark of the issuer', async () => {
    const before = drawn(<Mark name="GitHub" issuer="GitHub" />);
    expect(before.textContent).toBe('G');
    const { inlineSize, blockSize } = before.style;
    await loadMarks();
    const after = drawn(<Mark name="GitHub" issuer="GitHub" />);
    expect(after.textContent).toBe('');
    expect(after.querySelector('.own path')?.getAttribute('d')).toMatch(/^M/);
    expect([after.style.inlineSize, after.style.blockSize]).toEqual([inlineSize, blockSize]);
  });

  it('stays a letter for a stranger, and for what is not saved', async () => {
    await loadMarks();
    for (const issuer of ['GitHub-login.evil', 'Quay', ''])
      expect(drawn(<Mark name={issuer || 'pat'} issuer={issuer} />).querySelector('.own')).toBe(
        null,
      );
    expect(drawn(<Mark name="GitHub" />).textContent).toBe('G');
  });

  it('has a shape that can be told from its ground', async () => {
    const all = Object.values(await shapesOfMarks());
    expect(all.length).toBeGreaterThan(90);
    expect(all.filter(([ground, ink]) => contrast(ground, ink) < 3)).toEqual([]);
  });
});

/** The contrast ratio of WCAG 2.2 between a colour and white or black. */
function contrast(ground: string, ink: string): number {
  const light = [0.2126, 0.7152, 0.0722]
    .map((weight, at) => [weight, Number.parseInt(ground.slice(1 + 2 * at, 3 + 2 * at), 16) / 255])
    .reduce(
      (sum, [weight = 0, part = 0]) =>
        sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4),
      0,
    );
  return ink === '#fff' ? 1.05 / (light + 0.05) : (light + 0.05) / 0.05;
}
