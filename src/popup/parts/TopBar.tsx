import { text } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { Latch } from '../../ui/parts/Logo.tsx';
import { showMessage } from '../../ui/state/message.ts';
import { host, tab } from '../../ui/state/state.ts';
import { lock } from '../../vault/vault.ts';

/** The bar at the top: the host of the open page, and the button that locks. */
export function TopBar() {
  const place = host.value;
  const secure = tab.value?.url.startsWith('https:') ?? false;
  const lockNow = (): Promise<void> =>
    lock().catch((caught) => showMessage({ tone: 'bad', text: sentence(caught) }));
  return (
    <header class="top">
      {place === null ? <Latch size={20} /> : <Icon name={secure ? 'lock' : 'globe'} size={16} />}
      <h1 class="site" title={place ?? undefined}>
        {place === null ? 'Latchkey' : <bdi dir="ltr">{place}</bdi>}
      </h1>
      <button
        type="button"
        class="quiet glyph lock"
        aria-label={text('lock')}
        title={text('lock')}
        onClick={lockNow}
      >
        <Icon name="lock" />
      </button>
    </header>
  );
}
