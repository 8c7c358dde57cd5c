import browser from 'webextension-polyfill';

/**
 * Calls back when the shortcut of a command of the manifest is pressed; registered synchronously.
 */
export function onCommand(name: string, listener: () => void): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === name) listener();
  });
}

/**
 * Opens the popup as a click on the toolbar would; returns whether it did, as some windows have no
 * toolbar.
 */
export function openPopup(): Promise<boolean> {
  return browser.action.openPopup().then(
    () => true,
    () => false,
  );
}
