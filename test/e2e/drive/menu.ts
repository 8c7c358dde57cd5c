import { type Session, workerOf } from './browser.ts';

/**
 * Triggers "Fill code here" within the extension, for the focused field of the tab in front; a test
 * that needs the popup opens it itself. Resolves once the extension has been told.
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
 * Waits until the choice of the menu waits for the popup: until the note on how the fill ended is
 * there (`quick`), or the one of the chosen field (`choice`) where there is no such end.
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
