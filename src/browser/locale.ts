import browser from 'webextension-polyfill';

/**
 * Returns the person's languages as BCP 47 tags (`nb-NO`, `zh-CN`), best first; the language of the
 * browser's interface comes last, because Linux packages of Chromium often know only English there.
 */
export function browserLanguages(): string[] {
  return [...navigator.languages, browser.i18n.getUILanguage()];
}

/**
 * Returns the text of a key in the browser's own language, for what the browser itself draws
 * (menus).
 */
export function message(key: string): string {
  return browser.i18n.getMessage(key);
}
