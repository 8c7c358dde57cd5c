import browser from 'webextension-polyfill';

/**
 * Calls back when the shortcut of a command of the manifest is pressed. To be called synchronously
 * when the worker starts, so that the shortcut wakes it.
 */
export function onCommand(name: string, listener: () => void): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === name) listener();
  });
}

/**
 * Opens the popup as a click on the toolbar would, in the window in front or in the one with that
 * id; returns `false` where that fails, as in windows without a toolbar.
 */
export function openPopup(windowId?: number): Promise<boolean> {
  return browser.action.openPopup(windowId === undefined ? undefined : { windowId }).then(
    () => true,
    () => false,
  );
}
