import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { begun, type Exported, forgetParts, missingOf, type Scan } from '../../act/scan.ts';
import { say } from '../catalogue.ts';
import { Icon } from '../Icon.tsx';
import { listed } from './listed.ts';

/** Says which exports of several codes are half read, so that nobody forgets them before they are lost. */
export function HalfRead({ show }: { show: (scan: Scan) => void }) {
  const all = useSignal<Exported[]>([]);
  useEffect(() => {
    begun().then((exports) => {
      all.value = exports;
    });
  }, []);
  const forget = async (one: Exported): Promise<void> => {
    await forgetParts([one]);
    all.value = await begun();
  };
  return all.value.map((one) => (
    <div key={`${one.batchId}/${one.parts}`} class="banner look half-read" role="status">
      <Icon name="info" size={16} />
      <span class="said">{standing(one)}</span>
      <button
        type="button"
        class="link show-half"
        onClick={() => show({ sightings: [one], fillHost: null, key: null })}
      >
        {say('part_show')}
      </button>
      <button type="button" class="link forget-half" onClick={() => forget(one)}>
        {say('part_forget')}
      </button>
    </div>
  ));
}

/** Returns the sentence of where an export stands. */
export function standing(one: Exported): string {
  const { have, parts } = one;
  if (have.length >= parts) return say('part_whole', { parts });
  return say('part_half', { have: have.length, parts, missing: listed(missingOf(one)) });
}
