// The way of a person through one application.
import type { Session } from '../e2e/drive/browser.ts';
import type { Tally } from '../e2e/run/tally.ts';
import type { Application, Server } from './application.ts';
import { compareStored, keepCodes, spendCode } from './recovery.ts';
import {
  accept,
  fill,
  goesOnByHand,
  isFound,
  makeVault,
  read,
  saveAndFill,
  saveOnly,
  step,
  untilNextCode,
  type Walk,
} from './steps.ts';

/**
 * Goes the whole way: set up, save, fill, accepted, recovery codes kept, log out, log in, fill,
 * accepted, and once more with a recovery code. One line a step.
 */
export async function walk(
  app: Application,
  server: Server,
  session: Session,
  tally: Tally,
  out: string,
): Promise<void> {
  const { url } = server;
  const page = (await session.browser.pages())[0] ?? (await session.browser.newPage());
  page.setDefaultTimeout(20_000);
  // Applications ask before a page is left; a person who means it says yes.
  page.on('dialog', (dialog) => void dialog.accept());
  const of: Walk = { app, server, session, page, tally, out, pictures: 0, takenAt: 0 };
  if (!(await step(of, 'comes to the QR code', () => app.setUp(page, url)))) return;
  await step(of, 'makes the vault', () => makeVault(of));
  await step(of, 'the account is read off the page', () => read(of));
  if (!(await isFound(of))) return;
  if (app.confirm) {
    const { byHand } = app.confirm;
    const isSaved = byHand
      ? await step(of, 'saved, and nothing is written', () => saveOnly(of))
      : await step(of, 'saved and filled', () => saveAndFill(of));
    const isFilled = isSaved && !byHand;
    if (app.recovery?.isBefore) await keepCodes(of, app.recovery);
    const sent = await step(of, 'the code is accepted', () => accept(of, app.confirm, isFilled));
    if (!sent && !(isFilled && (await goesOnByHand(of, app.confirm)))) return;
  } else await step(of, 'saved, and nothing is written', () => saveOnly(of));
  if (app.recovery && !app.recovery.isBefore) await keepCodes(of, app.recovery);
  if (app.recovery) await compareStored(of);
  if (!app.login) return;
  if (!(await step(of, 'logs out', () => app.logOut(page, url)))) return;
  if (!(await step(of, 'logs in and is asked for the code', () => app.logIn(page, url)))) return;
  await untilNextCode(of.takenAt);
  const isFilled =
    app.login.byHand || (await step(of, 'filled at the log-in', () => fill(of, app.login)));
  const isIn = await step(of, 'the log-in is accepted', () =>
    accept(of, app.login, isFilled && !app.login?.byHand),
  );
  if (isIn && app.recovery?.spending) await spendCode(of, app.recovery.spending);
}
