import type { Signal } from '@preact/signals';
import { text } from '../language/catalogue.ts';
import { Host } from '../parts/Host.tsx';
import { Lookalike } from '../parts/Lookalike.tsx';

/**
 * Asks whether the code is filled on the page at once, with the host in large letters; warns of a
 * host that imitates a confirmed one.
 */
export function FillTick({
  host,
  imitated,
  fills,
}: {
  host: string;
  imitated: string | null | undefined;
  fills: Signal<boolean>;
}) {
  return (
    <>
      {imitated && <Lookalike of={imitated} isOwn={false} />}
      <label class="fill-tick">
        <input
          id="fill-here"
          type="checkbox"
          autocomplete="off"
          checked={fills}
          onChange={(event) => {
            fills.value = event.currentTarget.checked;
          }}
        />
        <span>
          {text('fill_on')} <Host name={host} />
        </span>
      </label>
    </>
  );
}
