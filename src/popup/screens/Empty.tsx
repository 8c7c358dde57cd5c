import { say } from '../../ui/catalogue.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { go } from '../../ui/view.ts';

/** An open vault without accounts: the two ways in. */
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
        icon="edit"
        name="add-first"
        title={say('add_by_hand')}
        text={say('empty_add')}
        act={() => go({ screen: 'add' })}
      />
    </main>
  );
}

function Way(props: { icon: IconName; name: string; title: string; text: string; act: () => void }) {
  return (
    <button type="button" class={`way ${props.name}`} onClick={props.act}>
      <span class="badge">
        <Icon name={props.icon} size={24} />
      </span>
      <span class="words">
        <strong>{props.title}</strong>
        <span class="secondary">{props.text}</span>
      </span>
      <Icon name="forward" size={16} />
    </button>
  );
}
