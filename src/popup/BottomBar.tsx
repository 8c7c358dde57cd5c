import { say } from '../ui/catalogue.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { go } from '../ui/view.ts';
import { openSettings } from './settings.ts';

/** The three ways on: scan, add, settings. */
export function BottomBar() {
  return (
    <nav class="bottom" aria-label={say('actions')}>
      <Way icon="scan" name="scan" text={say('scan_page')} act={() => go({ screen: 'scan' })} />
      <Way icon="add" name="add" text={say('add')} act={() => go({ screen: 'add' })} />
      <Way icon="settings" name="settings" text={say('settings')} act={openSettings} />
    </nav>
  );
}

function Way({ icon, name, text, act }: { icon: IconName; name: string; text: string; act: () => void }) {
  return (
    <button type="button" class={`quiet ${name}`} onClick={act}>
      <Icon name={icon} />
      {text}
    </button>
  );
}
