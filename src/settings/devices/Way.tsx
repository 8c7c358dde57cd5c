import { type Signal, useSignal } from '@preact/signals';
import { chooseFolder, hasFolders } from '../../browser/folder/folder.ts';
import { askToShare } from '../../browser/sharing/consent.ts';
import type { Carrier } from '../../core/account/stamps.ts';
import { Refusal } from '../../core/refusal.ts';
import { text } from '../../ui/language/catalogue.ts';
import type { CarrierChoice } from '../../vault/sync/carrier.ts';

/** Returns what the person chooses to carry the sealed copy; the browser's account at first. */
export function useWay(): Signal<Carrier> {
  return useSignal<Carrier>('browser');
}

/** Draws the choice between the browser's account and a folder, where there are folders. */
export function Way({ of }: { of: Signal<Carrier> }) {
  const ways: Carrier[] = hasFolders() ? ['browser', 'folder'] : ['browser'];
  return (
    <fieldset class="ways-to-share">
      <legend>{text('devices_way')}</legend>
      <div class="panel">
        {ways.map((way) => (
          <label key={way} class="line">
            <input
              type="radio"
              autocomplete="off"
              name="way"
              class={`way-${way}`}
              checked={of.value === way}
              onChange={() => {
                of.value = way;
              }}
            />
            <span class="words">
              <strong>{text(`devices_${way}`)}</strong>
              <span class="secondary">{text(`devices_${way}_text`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/**
 * Asks the person what the browser itself wants to have asked: for the folder, or in Firefox for
 * the consent; only within a click. Returns `null` when no folder was chosen. Refuses
 * `sync_consent`, `sync_folder_refused`.
 */
export async function carrierOf(way: Carrier): Promise<CarrierChoice | null> {
  if (way === 'folder') {
    const folder = await chooseFolder();
    return folder && { carrier: 'folder', folder };
  }
  if (!(await askToShare())) throw new Refusal('sync_consent');
  return { carrier: 'browser' };
}
