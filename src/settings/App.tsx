import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { Create } from '../ui/gate/Create.tsx';
import { Failed } from '../ui/gate/Failed.tsx';
import { Locked } from '../ui/gate/Locked.tsx';
import { loadFurther } from '../ui/language/catalogue.ts';
import { loadMarks } from '../ui/mark/bundled.ts';
import { later } from '../ui/state/later.tsx';
import { Message } from '../ui/state/Message.tsx';
import { Notices } from '../ui/state/Notices.tsx';
import { vault } from '../ui/state/state.ts';
import { Accounts } from './accounts/Accounts.tsx';
import { RestoreFirst } from './backup/RestoreFirst.tsx';
import { joinFirst } from './devices/first.ts';
import { Filling } from './filling/Filling.tsx';
import { Look } from './look/Appearance.tsx';
import { Rail } from './Rail.tsx';
import { Erased } from './security/Erased.tsx';
import { erasedAll } from './state/erased.ts';
import { type Section, section, showSection } from './state/section.ts';

// Loaded when they are first shown, with sentences that nothing else needs.
const Transfer = later(async () => {
  const [{ Transfer }] = await Promise.all([import('./transfer/Transfer.tsx'), loadFurther()]);
  return Transfer;
});
const Backup = later(async () => {
  const [{ Backup }] = await Promise.all([import('./backup/Backup.tsx'), loadFurther()]);
  return Backup;
});
const Devices = later(async () => {
  const [{ Devices }] = await Promise.all([import('./devices/Devices.tsx'), loadFurther()]);
  return Devices;
});
const Security = later(async () => {
  const [{ Security }] = await Promise.all([import('./security/Security.tsx'), loadFurther()]);
  return Security;
});
const About = later(async () => {
  const [{ About }] = await Promise.all([import('./about/About.tsx'), loadFurther()]);
  return About;
});
const Health = later(async () => {
  const [{ Health }] = await Promise.all([import('./health/Health.tsx'), loadFurther()]);
  return Health;
});

const SHOWN: Record<Section, ComponentType> = {
  accounts: Accounts,
  transfer: Transfer,
  backup: Backup,
  devices: Devices,
  security: Security,
  filling: Filling,
  health: Health,
  look: Look,
  about: About,
};

/**
 * The settings: the same locked, new or failed screens as the popup, then a list of sections and
 * one of them.
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
  const restoring = useSignal(false);
  const restore = (on: boolean): void => {
    restoring.value = on;
  };
  const closed = vault.value === 'none' || vault.value === 'failed';
  // Erasing the vault later must not lead to the restore screen.
  useEffect(() => {
    if (!closed) restore(false);
  }, [closed]);
  // Erased in this very window, whose sentences for it are loaded.
  if (erasedAll.value) return <Erased of={erasedAll.value} />;
  if (restoring.value && closed) return <RestoreFirst back={() => restore(false)} />;
  switch (vault.value) {
    case null:
      return null;
    case 'none':
      return <Create restore={() => restore(true)} join={joinNext} />;
    case 'locked':
      return <Locked />;
    case 'failed':
      return <Failed restore={() => restore(true)} />;
    case 'open':
      return <Opened />;
  }
}

function joinNext(): void {
  joinFirst.value = true;
  showSection('devices');
}

function Opened() {
  const Shown = SHOWN[section.value];
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadMarks());
    return () => cancelIdleCallback(idle);
  }, []);
  return (
    <div class="frame">
      <Rail />
      <main class="page" key={section.value}>
        <Notices />
        <Shown />
      </main>
    </div>
  );
}
