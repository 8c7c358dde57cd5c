import type { Signal } from '@preact/signals';
import { CounterStart } from '../account/CounterStart.tsx';
import { LiveCode, LiveRing } from '../account/LiveCode.tsx';
import { text } from '../language/catalogue.ts';
import { Mark } from '../mark/Mark.tsx';
import { Names } from '../parts/Names.tsx';
import { accountById } from '../state/state.ts';
import { countedFrom, type Offer, type Starts } from './offers.ts';

interface Props {
  offer: Offer;
  chosen: Signal<Set<Offer>> | null;
  /** Where counters start, as the person answered. */
  starts: Signal<Starts>;
  /** Whether saving was tried before all questions were answered. */
  tried: boolean;
}

/** One account of the preview with its live code; `chosen` draws a tick. */
export function Offered({ offer, chosen, starts, tried }: Props) {
  const { draft, duplicateOf, isNamesake, isVeiled } = offer;
  const known = duplicateOf === null ? undefined : accountById(duplicateOf);
  const counted = countedFrom(offer, starts.value);
  const start = starts.value.get(offer) ?? null;
  const asks = draft.counter === null && duplicateOf === null && (chosen?.value.has(offer) ?? true);
  const Frame = chosen ? 'label' : 'div';
  return (
    <li class="offered">
      <Frame class="line">
        {chosen && <Tick offer={offer} chosen={chosen} />}
        <Mark name={draft.issuer || draft.accountName} />
        <Names issuer={draft.issuer} accountName={draft.accountName} />
        {counted && (
          <>
            <span class="figures">
              <LiveCode of={counted} />
            </span>
            <LiveRing of={counted} />
          </>
        )}
      </Frame>
      {known && (
        <p class="look">
          {text('duplicate', {
            name: [known.issuer, known.accountName].filter(Boolean).join(' · '),
          })}
        </p>
      )}
      {asks && (
        <CounterStart
          start={start}
          onStart={(number) => {
            starts.value = new Map(starts.value).set(offer, number);
          }}
          missing={tried && start === null}
        />
      )}
      {isVeiled && <p class="look veiled">{text('found_veiled')}</p>}
      {isNamesake && <p class="look namesake">{text('found_namesake')}</p>}
    </li>
  );
}

function Tick({ offer, chosen }: { offer: Offer; chosen: Signal<Set<Offer>> }) {
  const toggle = (): void => {
    const next = new Set(chosen.value);
    if (!next.delete(offer)) next.add(offer);
    chosen.value = next;
  };
  return (
    <input type="checkbox" autocomplete="off" checked={chosen.value.has(offer)} onChange={toggle} />
  );
}
