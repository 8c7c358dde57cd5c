import type { Signal } from '@preact/signals';
import type { FoundCode } from '../../core/recovery/find.ts';
import { countedText, text } from '../language/catalogue.ts';
import { isTicked } from './found.ts';

interface Props {
  codes: FoundCode[];
  /** Codes whose tick the person has changed. */
  changed: Signal<Set<string>>;
}

/** The preview of recovery codes: each can be ticked off; one that the site strikes out is. */
export function Ticks({ codes, changed }: Props) {
  const toggle = (code: string): void => {
    const next = new Set(changed.value);
    if (!next.delete(code)) next.add(code);
    changed.value = next;
  };
  const longest = Math.max(0, ...codes.map(({ code }) => code.length));
  return (
    <>
      <div role="status">
        {codes.length > 0 && countedText('recovery_recognised', codes.length)}
      </div>
      <ul class="recognised letters" style={{ '--longest': `${longest}ch` }}>
        {codes.map((one) => (
          <li key={one.code}>
            <label class={one.used ? 'tick used' : 'tick'}>
              <input
                type="checkbox"
                autocomplete="off"
                checked={isTicked(one, changed.value)}
                onChange={() => toggle(one.code)}
                aria-label={one.used ? text('recovery_used_mark', { code: one.code }) : one.code}
              />
              <bdi class="letters">{one.code}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
