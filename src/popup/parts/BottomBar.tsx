import { text } from '../../ui/language/catalogue.ts';
import { Icon, type IconName } from '../../ui/parts/Icon.tsx';
import { go } from '../../ui/state/view.ts';
import { choosePicture } from '../actions/picture.ts';
import { openSettings } from '../actions/settings.ts';

/** The bar at the bottom: scan, picture, add, settings. */
export function BottomBar() {
  return (
    <nav class="bottom" aria-label={text('actions')}>
      <Way icon="scan" name="scan" text={text('scan_page')} act={() => go({ screen: 'scan' })} />
      <Way icon="picture" name="picture" text={text('from_picture')} act={choosePicture} />
      <Way icon="add" name="add" text={text('add')} act={() => go({ screen: 'add' })} />
      <Way icon="settings" name="settings" text={text('settings')} act={openSettings} />
    </nav>
  );
}

function Way({
  icon,
  name,
  text,
  act,
}: {
  icon: IconName;
  name: string;
  text: string;
  act: () => void;
}) {
  return (
    <button type="button" class={`quiet ${name}`} onClick={act}>
      <Icon name={icon} />
      {text}
    </button>
  );
}
