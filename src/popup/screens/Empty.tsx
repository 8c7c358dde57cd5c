import { text } from '../../ui/language/catalogue.ts';
import { Way } from '../../ui/parts/WayButton.tsx';
import { go } from '../../ui/state/view.ts';
import { choosePicture } from '../actions/picture.ts';
import { openSettingsAt } from '../actions/settings.ts';

/** Screen of an open vault without accounts: the ways to add one. */
export function Empty() {
  return (
    <main class="empty">
      <h2>{text('empty_title')}</h2>
      <p class="secondary">{text('empty_text')}</p>
      <Way
        icon="scan"
        name="scan-first"
        title={text('scan_page')}
        text={text('empty_scan')}
        act={() => go({ screen: 'scan' })}
      />
      <Way
        icon="picture"
        name="picture-first"
        title={text('from_picture')}
        text={text('from_picture_text')}
        act={choosePicture}
      />
      <Way
        icon="edit"
        name="add-first"
        title={text('add_by_hand')}
        text={text('empty_add')}
        act={() => go({ screen: 'add' })}
      />
      <Way
        icon="down"
        name="transfer-first"
        title={text('from_other_app')}
        text={text('from_other_app_text')}
        act={() => void openSettingsAt('transfer')}
      />
    </main>
  );
}
