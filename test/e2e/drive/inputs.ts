import type { Page } from 'puppeteer-core';

/** One input of a page, also in a frame or shadow root: its attributes and its value. */
export interface Input {
  attrs: Record<string, string>;
  value: string;
}

/** The inputs of a page by frame and position in it. */
export type Inputs = Map<string, Input>;

/**
 * Runs in a page before its scripts: keeps every shadow root, closed ones too, so that a test can
 * look into them.
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

/** Returns every input of the page with its present value. */
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
    // An image of the page may be named `querySelectorAll`.
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

/** Returns the inputs whose value is another than before. */
export function changedSince(before: Inputs, after: Inputs): Input[] {
  return [...after].flatMap(([place, input]) =>
    before.get(place)?.value === input.value ? [] : [input],
  );
}
