import { useEffect, useLayoutEffect } from 'preact/hooks';
import { Locked } from '../ui/gate/Locked.tsx';
import { loadFurther } from '../ui/language/catalogue.ts';
import { loadMarks } from '../ui/mark/bundled.ts';
import { later } from '../ui/state/later.tsx';
import { Message } from '../ui/state/Message.tsx';
import { accounts, page, vault } from '../ui/state/state.ts';
import { view } from '../ui/state/view.ts';
import { lookForNames } from './actions/actions.ts';
import { pressOnce } from './actions/keys.ts';
import { chooseForMenu } from './actions/menu-choice.ts';
import { scanLeftImage } from './actions/picture.ts';
import { takeSelected } from './actions/selected.ts';
import { openSettings, openSettingsAt } from './actions/settings.ts';
import { unlockInWindow } from './actions/unlock.ts';
import { Home } from './screens/Home.tsx';

const Create = later(() => import('../ui/gate/Create.tsx').then(({ Create }) => Create));
const Failed = later(() => import('../ui/gate/Failed.tsx').then(({ Failed }) => Failed));
const Scanning = later(() => import('./screens/Scanning.tsx').then(({ Scanning }) => Scanning));
const Found = later(() => import('./screens/Found.tsx').then(({ Found }) => Found));
const Add = later(() => import('./screens/Add.tsx').then(({ Add }) => Add));
const Edit = later(() => import('./screens/Edit.tsx').then(({ Edit }) => Edit));
const Details = later(() => import('./screens/Details.tsx').then(({ Details }) => Details));
const Enroll = later(async () => {
  const [{ Enroll }] = await Promise.all([import('./screens/Enroll.tsx'), loadFurther()]);
  return Enroll;
});
const Recovery = later(() => import('./screens/Recovery.tsx').then(({ Recovery }) => Recovery));
const ConfirmSite = later(() =>
  import('./screens/ConfirmSite.tsx').then(({ ConfirmSite }) => ConfirmSite),
);
const AskFrame = later(() => import('./screens/AskFrame.tsx').then(({ AskFrame }) => AskFrame));
const ChooseField = later(() =>
  import('./screens/ChooseField.tsx').then(({ ChooseField }) => ChooseField),
);

/** The whole popup: one screen at a time, and one line that says what just happened. */
export function App() {
  useLayoutEffect(pressOnce, []);
  return (
    <>
      <Screen />
      <Message />
    </>
  );
}

function Screen() {
  switch (vault.value) {
    case null:
      return null;
    case 'none':
      return <Create restore={openSettings} join={() => void openSettingsAt('devices')} />;
    case 'locked':
      return <Locked elsewhere={unlockInWindow} />;
    case 'failed':
      return <Failed restore={openSettings} />;
    case 'open':
      return <Opened />;
  }
}

/**
 * Loads the code for scanning and the marks of issuers while the popup is idle, and starts a
 * decoder where scanning is likely: without accounts, or on a page that sets one up.
 */
function useReady(): void {
  const isLikely = accounts.value.length === 0 || page.value?.enrollment === true;
  useEffect(() => {
    const idle = requestIdleCallback(
      () => void Promise.all([loadMarks(), ...[Scanning, Found, Enroll].map((one) => one.ahead())]),
    );
    return () => cancelIdleCallback(idle);
  }, []);
  useEffect(() => {
    if (isLikely) void import('../act/scan/page.ts').then(({ decodeAhead }) => decodeAhead());
  }, [isLikely]);
}

function Opened() {
  const shown = view.value;
  const isLooked = page.value !== null;
  useReady();
  useEffect(() => void lookForNames(), []);
  // The context menu opens the popup for an image.
  useEffect(() => void scanLeftImage(Date.now() / 1000), []);
  useEffect(() => void takeSelected(Date.now() / 1000), []);
  useEffect(() => {
    if (isLooked) void chooseForMenu(Date.now() / 1000);
  }, [isLooked]);
  switch (shown.screen) {
    case 'home':
      return <Home />;
    case 'scan':
      return <Scanning image={shown.image} files={shown.files} />;
    case 'found':
      return <Found scan={shown.scan} />;
    case 'add':
      return <Add />;
    case 'account':
      return <Details id={shown.id} />;
    case 'enroll':
      return <Enroll id={shown.id} key={shown.id} />;
    case 'edit':
      return <Edit id={shown.id} />;
    case 'recovery':
      return <Recovery id={shown.id} selected={shown.selected} />;
    case 'confirm':
      return <ConfirmSite id={shown.id} host={shown.host} lookalikeOf={shown.lookalikeOf} />;
    case 'frame':
      return <AskFrame id={shown.id} framed={shown.framed} />;
    case 'choose':
      return <ChooseField id={shown.id} code={shown.code} choices={shown.choices} />;
  }
}
