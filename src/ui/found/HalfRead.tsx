import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import {
  begun,
  type Exported,
  exportNameOf,
  forgetParts,
  missingOf,
  type Scan,
} from '../../act/scan/page.ts';
import { text } from '../language/catalogue.ts';
import { Icon } from '../parts/Icon.tsx';
import { listed } from './listed.ts';

interface Props {
  /** Shows the accounts read so far. */
  show?: (scan: Scan) => void;
  /** Exports that the screen shows anyway. */
  but?: Exported[];
}

/**
 * Lists the exports of several codes that are half read, or read and not saved, so that nobody
 * forgets them before they are lost.
 */
export function HalfRead({ show, but = [] }: Props) {
  const all = useSignal<Exported[]>([]);
  useEffect(() => {
    begun().then((exports) => {
      all.value = exports;
    });
  }, []);
  const forget = async (one: Exported): Promise<void> => {
    // If the vault is locked by now, all exports are forgotten anyway.
    await forgetParts([one]).catch(() => undefined);
    all.value = await begun();
  };
  const others = all.value.filter(
    (one) => !but.some((other) => exportNameOf(other) === exportNameOf(one)),
  );
  return others.map((one) => (
    <div key={exportNameOf(one)} class="banner look half-read" role="status">
      <Icon name="info" size={16} />
      <span class="said">{standing(one)}</span>
      {show && (
        <button
          type="button"
          class="link show-half"
          onClick={() => show({ findings: [one], fillHost: null, key: null })}
        >
          {text('part_show')}
        </button>
      )}
      <button type="button" class="link forget-half" onClick={() => forget(one)}>
        {text('part_forget')}
      </button>
    </div>
  ));
}

/** Returns a sentence on how far an export is read. */
export function standing(one: Exported): string {
  const { have, parts, doubt } = one;
  if (doubt === 'part_twice') return text('part_twice');
  if (have.length >= parts)
    return doubt ? text('part_unnumbered', { parts }) : text('part_whole', { parts });
  return text('part_half', { have: have.length, parts, missing: listed(missingOf(one)) });
}
