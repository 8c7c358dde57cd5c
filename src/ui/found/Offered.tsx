import type { Signal } from '@preact/signals';
import { say } from '../catalogue.ts';
import { LiveCode, LiveRing } from '../LiveCode.tsx';
import { Mark } from '../Mark.tsx';
import { Names } from '../Names.tsx';
import { accountById } from '../state.ts';
import type { Offer } from './offers.ts';

/** One account of the preview with its live code; with a tick when there are several to choose from. */
export function Offered({ offer, chosen }: { offer: Offer; chosen: Signal<Set<Offer>> | null }) {
  const { draft, duplicateOf, isNamesake } = offer;
  const known = duplicateOf === null ? undefined : accountById(duplicateOf);
  const Frame = chosen ? 'label' : 'div';
  return (
    <li class="offered">
      <Frame class="line">
        {chosen && <Tick offer={offer} chosen={chosen} />}
        <Mark name={draft.issuer || draft.accountName} />
        <Names issuer={draft.issuer} accountName={draft.accountName} />
        <span class="figures">
          <LiveCode of={draft} />
        </span>
        <LiveRing of={draft} />
      </Frame>
      {known && (
        <p class="look">
          {say('duplicate', { name: [known.issuer, known.accountName].filter(Boolean).join(' · ') })}
        </p>
      )}
      {isNamesake && <p class="look namesake">{say('found_namesake')}</p>}
    </li>
  );
}

function Tick({ offer, chosen }: { offer: Offer; chosen: Signal<Set<Offer>> }) {
  const toggle = (): void => {
    const next = new Set(chosen.value);
    if (!next.delete(offer)) next.add(offer);
    chosen.value = next;
  };
  return <input type="checkbox" autocomplete="off" checked={chosen.value.has(offer)} onChange={toggle} />;
}
