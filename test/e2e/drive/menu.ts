import { type Session, workerOf } from './browser.ts';

/**
 * Chooses "Fill code here" on the field that has the focus in the tab in front, as far as the
 * extension can tell; the popup that may follow is opened by the test itself. Resolves once the
 * extension has heard of it.
 */
export async function chooseFillHere(session: Session): Promise<void> {
  const worker = await workerOf(session);
  await worker.evaluate(`(async () => {
    chrome.action.openPopup = () => Promise.resolve();
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const chosen = { menuItemId: 'fill-here', frameId: 0, editable: true };
    chrome.contextMenus.onClicked.dispatch(chosen, tab);
  })()`);
}

/**
 * Waits until a choice of the menu waits for the popup: by what was said of it, or by the `choice`
 * alone where nothing is.
 */
export async function choiceWaits(
  session: Session,
  by: 'quick' | 'choice' = 'quick',
): Promise<void> {
  const worker = await workerOf(session);
  await worker.evaluate(`new Promise((resolve) => {
    const look = async () => {
      const { ${by}: left } = await chrome.storage.session.get('${by}');
      if (left) resolve();
      else setTimeout(look, 20);
    };
    look();
  })`);
}
