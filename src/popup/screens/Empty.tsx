import { say } from '../../ui/language/catalogue.ts';
import { Way } from '../../ui/parts/WayButton.tsx';
import { go } from '../../ui/state/view.ts';
import { choosePicture } from '../actions/picture.ts';

/** An open vault without accounts: the ways in. */
export function Empty() {
  return (
    <main class="empty">
      <h2>{say('empty_title')}</h2>
      <p class="secondary">{say('empty_text')}</p>
      <Way
        icon="scan"
        name="scan-first"
        title={say('scan_page')}
        text={say('empty_scan')}
        act={() => go({ screen: 'scan' })}
      />
      <Way
        icon="picture"
        name="picture-first"
        title={say('from_picture')}
        text={say('from_picture_text')}
        act={choosePicture}
      />
      <Way
        icon="edit"
        name="add-first"
        title={say('add_by_hand')}
        text={say('empty_add')}
        act={() => go({ screen: 'add' })}
      />
    </main>
  );
}
