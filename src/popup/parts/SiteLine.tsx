import { text } from '../../ui/language/catalogue.ts';
import { choosing, host, isBarred, page } from '../../ui/state/state.ts';
import { go } from '../../ui/state/view.ts';
import { dropSelected, keepsSelected } from '../actions/selected.ts';

/** One line that says that no account belongs to the page, with the next best way. */
export function SiteLine() {
  const place = host.value;
  if (place === null) return null;
  if (choosing.value)
    return (
      <div class="site-line choosing">
        <p>{keepsSelected() ? text('recovery_pick') : text('choose_for', { host: place })}</p>
        <button type="button" class="link cancel" onClick={() => choose(false)}>
          {text('cancel')}
        </button>
      </div>
    );
  const { enrollment = false, field = 'none', frames = [] } = page.value ?? {};
  return (
    <div class="site-line">
      <p>{text('no_account_yet', { host: place })}</p>
      {enrollment ? (
        <button type="button" class="link scan-here" onClick={() => go({ screen: 'scan' })}>
          {text('scan_page')}
        </button>
      ) : (
        ((!isBarred.value && (field === 'fill' || field === 'offer')) || frames.length > 0) && (
          <button type="button" class="link choose-account" onClick={() => choose(true)}>
            {text('choose_account')}
          </button>
        )
      )}
    </div>
  );
}

function choose(on: boolean): void {
  dropSelected();
  choosing.value = on;
}
