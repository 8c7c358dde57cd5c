import { text } from '../language/catalogue.ts';
import { Host } from '../parts/Host.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useRemaining } from '../state/remaining.ts';
import { forgetSite } from './undo.ts';

interface Props {
  id: string;
  sites: string[];
}

/**
 * Draws the confirmed sites of an account; each can be removed, and a whole domain narrowed to its
 * hosts.
 */
export function Sites({ id, sites }: Props) {
  const { heading, list, removing } = useRemaining(sites.length);
  const forget = (site: string, text: string): void => {
    removing(sites.indexOf(site));
    void forgetSite(id, site, text);
  };
  return (
    <>
      <h2 tabIndex={-1} ref={heading}>
        {text('sites')}
      </h2>
      {sites.length === 0 ? (
        <p class="secondary">{text('sites_none')}</p>
      ) : (
        <ul class="sites" ref={list}>
          {sites.map((site) => (
            <li key={site}>
              <Icon name="globe" size={16} />
              <Site site={site} />
              <Forget site={site} under={hostsUnder(site, sites)} forget={forget} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Forget({
  site,
  under,
  forget,
}: {
  site: string;
  under: string[];
  forget: (site: string, text: string) => void;
}) {
  if (under.length > 0) {
    const narrowed = text('site_narrow_to', { host: under.join(', ') });
    return (
      <button
        type="button"
        class="link narrow"
        aria-label={narrowed}
        onClick={() => forget(site, narrowed)}
      >
        {text('site_narrow')}
      </button>
    );
  }
  return (
    <button
      type="button"
      class="quiet glyph forget"
      aria-label={text('site_forget', { host: site })}
      title={text('remove')}
      onClick={() => forget(site, text('site_forgotten', { host: site.replace(/^\*\./, '') }))}
    >
      <Icon name="close" size={16} />
    </button>
  );
}

function Site({ site }: { site: string }) {
  if (!site.startsWith('*.')) return <Host name={site} />;
  return (
    <span class="whole">
      <Host name={site.slice(2)} />
      <span class="secondary">{text('site_whole')}</span>
    </span>
  );
}

/** The hosts that stay confirmed when a whole domain is removed. */
function hostsUnder(site: string, sites: string[]): string[] {
  if (!site.startsWith('*.')) return [];
  const domain = site.slice(2);
  return sites.filter(
    (other) => other === domain || (other.endsWith(`.${domain}`) && other !== site),
  );
}
