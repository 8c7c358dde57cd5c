import { say } from './catalogue.ts';
import { now } from './clock.ts';
import { forgetting } from './edits.ts';
import { Icon } from './Icon.tsx';
import { save } from './save.ts';

interface Props {
  id: string;
  sites: string[];
}

/** Draws the sites on which an account's codes may be filled; each can be taken back. */
export function Sites({ id, sites }: Props) {
  if (sites.length === 0) return <p class="secondary">{say('sites_none')}</p>;
  const forget = (site: string): Promise<boolean> => save(forgetting(id, now.value, site));
  return (
    <ul class="sites">
      {sites.map((site) => (
        <li key={site}>
          <Icon name="globe" size={16} />
          <bdi dir="ltr">{site}</bdi>
          <button
            type="button"
            class="quiet glyph forget"
            aria-label={say('site_forget', { host: site })}
            title={say('remove')}
            onClick={() => forget(site)}
          >
            <Icon name="close" size={16} />
          </button>
        </li>
      ))}
    </ul>
  );
}
