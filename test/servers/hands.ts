import type { Page } from 'puppeteer-core';

// What a person's hands do on an application's own pages. Each waits for what it acts upon.

/** Opens an address. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
}

/** Replaces what is in a field by what the keyboard types. */
export async function write(page: Page, selector: string, text: string): Promise<void> {
  const field = await page.waitForSelector(selector, { visible: true });
  await field?.click({ count: 3 });
  await field?.type(text);
}

/** Presses something. */
export async function press(page: Page, selector: string): Promise<void> {
  await page.locator(selector).click();
}

/** Presses something once nothing lies over it: some notes stand over a button for a while. */
export async function pressFree(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const element = document.querySelector(wanted);
      const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
      return element?.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    },
    {},
    selector,
  );
  await press(page, selector);
}

/** Presses something that leads to another document, and waits until that has loaded. */
export async function follow(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), press(page, selector)]);
}

/** Waits until something can be seen. */
export async function see(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector, { visible: true });
}

/** Returns what each of some elements shows, as it would be copied. */
export async function shownIn(page: Page, selector: string): Promise<string[]> {
  await see(page, selector);
  return page.$$eval(selector, (all) => all.map((one) => (one as HTMLElement).innerText.trim()));
}
