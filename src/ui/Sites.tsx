import { say } from './catalogue.ts';
import { now } from './clock.ts';
import { forgetting } from './edits.ts';
import { Icon } from './Icon.tsx';
import { save } from './save.ts';

interface Props {
  id: string;
  sites: string[];
}

/** Draws the sites on which an account's codes may be filled; each can be taken back, and a whole domain narrowed to its hosts. */
export function Sites({ id, sites }: Props) {
  if (sites.length === 0) return <p class="secondary">{say('sites_none')}</p>;
  const forget = (site: string): Promise<boolean> => save(forgetting(id, now.value, site));
  return (
    <ul class="sites">
      {sites.map((site) => (
        <li key={site}>
          <Icon name="globe" size={16} />
          <Site site={site} />
          {hostsUnder(site, sites).length > 0 ? (
            <button
              type="button"
              class="link narrow"
              aria-label={say('site_narrow_to', { host: hostsUnder(site, sites).join(', ') })}
              onClick={() => forget(site)}
            >
              {say('site_narrow')}
            </button>
          ) : (
            <button
              type="button"
              class="quiet glyph forget"
              aria-label={say('site_forget', { host: site })}
              title={say('remove')}
              onClick={() => forget(site)}
            >
              <Icon name="close" size={16} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Site({ site }: { site: string }) {
  if (!site.startsWith('*.')) return <bdi dir="ltr">{site}</bdi>;
  return (
    <span class="whole">
      <bdi dir="ltr">{site.slice(2)}</bdi>
      <span class="secondary">{say('site_whole')}</span>
    </span>
  );
}

/** The hosts that stay when a whole domain is taken back. */
function hostsUnder(site: string, sites: string[]): string[] {
  if (!site.startsWith('*.')) return [];
  const domain = site.slice(2);
  return sites.filter((other) => other === domain || (other.endsWith(`.${domain}`) && other !== site));
}
