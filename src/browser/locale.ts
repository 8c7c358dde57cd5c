import browser from 'webextension-polyfill';

/**
 * Returns the person's languages as the browser knows them, best first, as BCP 47 tags (`nb-NO`,
 * `zh-CN`); the interface's own language is last, because Linux packages of Chromium often know no
 * other than English.
 */
export function browserLanguages(): string[] {
  return [...navigator.languages, browser.i18n.getUILanguage()];
}

/**
 * Returns a text of the catalogue in the browser's own language, for what the browser draws itself
 * (menus).
 */
export function message(key: string): string {
  return browser.i18n.getMessage(key);
}
