import { useEffect } from 'preact/hooks';
import { openOptions } from '../browser/tabs.ts';
import { Found } from '../ui/found/Found.tsx';
import { Outcomes } from '../ui/found/Outcomes.tsx';
import { Create } from '../ui/gate/Create.tsx';
import { Failed } from '../ui/gate/Failed.tsx';
import { Locked } from '../ui/gate/Locked.tsx';
import { Message } from '../ui/state/Message.tsx';
import { usePaste } from '../ui/state/pasted.ts';
import { vault } from '../ui/state/state.ts';
import { Boxing } from './Boxing.tsx';
import { bring, receiveScreenshot } from './bring.ts';
import { Camera } from './Camera.tsx';
import { Drop } from './Drop.tsx';
import { Reading } from './Reading.tsx';
import { finish, goBack, outcomes, step } from './step.ts';
import { Ways } from './Ways.tsx';

/**
 * The page for pictures: the same locked, new or failed screens as the popup, then every way to add
 * accounts that would close a popup.
 */
export function App() {
  return (
    <>
      <Gate />
      <Message />
    </>
  );
}

function Gate() {
  switch (vault.value) {
    case null:
      return null;
    case 'none':
      return <Create restore={openOptions} />;
    case 'locked':
      return <Locked />;
    case 'failed':
      return <Failed restore={openOptions} />;
    case 'open':
      return <Opened />;
  }
}

function Opened() {
  usePaste(bring);
  useEffect(() => void receiveScreenshot(), []);
  return (
    <Drop>
      <Step />
    </Drop>
  );
}

function Step() {
  const now = step.value;
  switch (now.at) {
    case 'ways':
      return <Ways />;
    case 'reading':
      return <Reading files={now.files} />;
    case 'camera':
      return <Camera />;
    case 'box':
      return <Boxing picture={now.picture} />;
    case 'found':
      return (
        <Found
          scan={now.scan}
          ahead={{ back: goBack, saved: finish, otherwise: goBack, next: goBack }}
        >
          {outcomes.value.length > 1 && <Outcomes outcomes={outcomes.value} />}
        </Found>
      );
  }
}
