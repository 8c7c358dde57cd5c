import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { Create } from '../ui/gate/Create.tsx';
import { Failed } from '../ui/gate/Failed.tsx';
import { Locked } from '../ui/gate/Locked.tsx';
import { loadFurther, text } from '../ui/language/catalogue.ts';
import { seen } from '../ui/parts/focus.ts';
import { Icon, type IconName } from '../ui/parts/Icon.tsx';
import { Latch } from '../ui/parts/Logo.tsx';
import { later } from '../ui/state/later.tsx';
import { Message } from '../ui/state/Message.tsx';
import { Notices } from '../ui/state/Notices.tsx';
import { vault } from '../ui/state/state.ts';
import { About } from './about/About.tsx';
import { Accounts } from './accounts/Accounts.tsx';
import { Backup } from './backup/Backup.tsx';
import { RestoreFirst } from './backup/RestoreFirst.tsx';
import { Filling } from './filling/Filling.tsx';
import { Look } from './look/Appearance.tsx';
import { Security } from './security/Security.tsx';
import { SECTIONS, type Section, section } from './state/section.ts';

// Loaded when it is first shown, with its sentences.
const Transfer = later(async () => {
  const [{ Transfer }] = await Promise.all([import('./transfer/Transfer.tsx'), loadFurther()]);
  return Transfer;
});

const ICONS: Record<Section, IconName> = {
  accounts: 'people',
  transfer: 'down',
  backup: 'copy',
  security: 'shield',
  filling: 'fill',
  look: 'globe',
  about: 'info',
};

const SHOWN: Record<Section, ComponentType> = {
  accounts: Accounts,
  transfer: Transfer,
  backup: Backup,
  security: Security,
  filling: Filling,
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
  if (restoring.value && closed) return <RestoreFirst back={() => restore(false)} />;
  switch (vault.value) {
    case null:
      return null;
    case 'none':
      return <Create restore={() => restore(true)} />;
    case 'locked':
      return <Locked />;
    case 'failed':
      return <Failed restore={() => restore(true)} />;
    case 'open':
      return <Opened />;
  }
}

function Opened() {
  const Shown = SHOWN[section.value];
  return (
    <div class="frame">
      <nav class="rail" aria-label={text('settings')}>
        <p class="brand">
          <Latch size={28} />
          <span>Latchkey</span>
        </p>
        {SECTIONS.map((name) => (
          <button
            key={name}
            type="button"
            class={`quiet to-${name}`}
            aria-current={section.value === name ? 'page' : undefined}
            ref={section.value === name ? seen : null}
            onClick={() => {
              section.value = name;
            }}
          >
            <Icon name={ICONS[name]} />
            {text(`section_${name}`)}
          </button>
        ))}
      </nav>
      <main class="page" key={section.value}>
        <Notices />
        <Shown />
      </main>
    </div>
  );
}
