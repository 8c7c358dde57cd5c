import browser from 'webextension-polyfill';

/** Returns the browser's interface language as a BCP 47 tag, for instance `nb` or `zh-CN`. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage() || 'en';
}

/** Returns a text of the catalogue in the browser's own language, for what the browser draws itself (menus). */
export function message(key: string): string {
  return browser.i18n.getMessage(key);
}
