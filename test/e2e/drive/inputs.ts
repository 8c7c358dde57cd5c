import type { Page } from 'puppeteer-core';

/** One input of a page, in a frame or shadow root too: its attributes and what stands in it. */
export interface Input {
  attrs: Record<string, string>;
  value: string;
}

/** The inputs of a page by their place in it. */
export type Inputs = Map<string, Input>;

/**
 * Runs in a page before anything else: remembers closed shadow roots, so that a test can look into
 * them.
 */
export function rememberRoots(): void {
  const attach = Element.prototype.attachShadow;
  const roots: ShadowRoot[] = [];
  Object.defineProperty(globalThis, 'latchkeyTestRoots', { value: roots });
  Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit): ShadowRoot {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  };
}

/** Returns what stands in every input of the page now. */
export async function typedIn(page: Page): Promise<Inputs> {
  const found: Inputs = new Map();
  for (const [number, frame] of page.frames().entries()) {
    const inputs = await frame.evaluate(inputsInFrame).catch(() => []);
    inputs.forEach((input, index) => void found.set(`${number}.${index}`, input));
  }
  return found;
}

function inputsInFrame(): Input[] {
  const { latchkeyTestRoots: roots = [] } = globalThis as { latchkeyTestRoots?: ShadowRoot[] };
  const elements = [document, ...roots].flatMap((root) => [
    // A picture of the page may be called `querySelectorAll`.
    ...((root === document ? Document : DocumentFragment).prototype.querySelectorAll.call(
      root,
      'input, textarea, [contenteditable=true]',
    ) as NodeListOf<HTMLInputElement>),
  ]);
  return elements.map((element) => ({
    attrs: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    value: element.value ?? element.textContent ?? '',
  }));
}

/** Returns the inputs that hold something else than before. */
export function changedSince(before: Inputs, after: Inputs): Input[] {
  return [...after].flatMap(([place, input]) =>
    before.get(place)?.value === input.value ? [] : [input],
  );
}
