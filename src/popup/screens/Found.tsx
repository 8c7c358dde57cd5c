import { type Signal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Scan } from '../../act/scan.ts';
import { say, sayCount } from '../../ui/catalogue.ts';
import { now } from '../../ui/clock.ts';
import { adding, enrolled } from '../../ui/edits.ts';
import { Host } from '../../ui/Host.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { tell } from '../../ui/message.ts';
import { save } from '../../ui/save.ts';
import { accountById, accounts } from '../../ui/state.ts';
import { TextField } from '../../ui/TextField.tsx';
import { go, goHome } from '../../ui/view.ts';
import { fillCode } from '../deeds.ts';
import { type Offer, offersOf, restOf } from '../found.ts';
import { Heading } from '../Heading.tsx';
import { Offered } from '../Offered.tsx';
import { Rest } from '../Rest.tsx';

/** Previews what a scan found. Nothing is stored before Save. */
export function Found({ scan }: { scan: Scan }) {
  // Made once: the ticks know an offer by what it is, not by what it says.
  const offers = useMemo(() => offersOf(scan, accounts.value), [scan]);
  const chosen = useSignal(new Set(offers.filter(({ duplicateOf }) => duplicateOf === null)));
  const fills = useSignal(scan.fillTicked === true);
  const busy = useSignal(false);
  const only = offers.length === 1 ? offers[0] : undefined;
  const names = useSignal({ issuer: '', accountName: '' });
  const nameless = only && only.duplicateOf === null && !only.draft.issuer && !only.draft.accountName;

  const store = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value || chosen.value.size === 0) return;
    busy.value = true;
    const where = only && fills.value && scan.fillHost ? [scan.fillHost] : [];
    const { issuer, accountName } = names.value;
    const named = nameless ? { issuer: issuer.trim(), accountName: accountName.trim() } : {};
    const added = [...chosen.value].map(({ draft }) => enrolled({ ...draft, ...named }, now.value, where));
    const saved = await save(adding(added));
    busy.value = false;
    if (!saved) return;
    goHome();
    const [first] = added;
    if (where.length > 0 && first) return fillCode(first, undefined, true);
    tell({ tone: 'good', text: sayCount('saved_accounts', added.length) });
  };

  return (
    <div class="found screen">
      <Heading title={offers.length > 0 ? sayCount('found_accounts', offers.length) : say('found_other')} />
      <main class="body">
        <form class="body" onSubmit={store}>
          <div class="scroller">
            {offers.length > 0 && <p class="secondary nothing-yet">{say('nothing_stored_yet')}</p>}
            <ul class={only ? 'offers single' : 'offers'}>
              {offers.map((offer, index) => (
                <Offered key={index} offer={offer} chosen={only ? null : chosen} />
              ))}
            </ul>
            {nameless && <NameFields names={names} />}
            {differs(scan) && <p class="banner look differs">{say('found_key_differs')}</p>}
            <Rest sightings={restOf(scan)} />
          </div>
          {only && scan.fillHost !== null && only.duplicateOf === null && (
            <FillTick host={scan.fillHost} imitated={scan.imitated} fills={fills} />
          )}
          <Buttons only={only} count={chosen.value.size} offers={offers.length} busy={busy.value} />
        </form>
      </main>
    </div>
  );
}

// Where there is no QR code there is nothing to differ from.
function differs({ key, sightings }: Scan): boolean {
  return key?.agrees === false && sightings.some((seen) => seen.kind === 'account' && seen.from !== 'key');
}

// A key that is only written on the page comes without names.
function NameFields({ names }: { names: Signal<{ issuer: string; accountName: string }> }) {
  const { issuer, accountName } = names.value;
  return (
    <div class="name-fields">
      <p class="banner fine">{say('found_key')}</p>
      <TextField
        id="issuer"
        label={say('issuer')}
        value={issuer}
        placeholder={say('issuer_example')}
        onText={(text) => {
          names.value = { issuer: text, accountName };
        }}
      />
      <TextField
        id="account-name"
        label={say('account_name')}
        value={accountName}
        placeholder={say('account_name_example')}
        onText={(text) => {
          names.value = { issuer, accountName: text };
        }}
      />
    </div>
  );
}

function FillTick({
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
      {imitated && (
        <p class="banner bad lookalike" role="alert">
          <Icon name="warning" />
          <span>{say('found_lookalike', { host: imitated })}</span>
        </p>
      )}
      <label class="fill-tick">
        <input
          id="fill-here"
          type="checkbox"
          checked={fills}
          onChange={(event) => {
            fills.value = event.currentTarget.checked;
          }}
        />
        <span>
          {say('fill_on')} <Host name={host} />
        </span>
      </label>
    </>
  );
}

function Buttons({
  only,
  count,
  offers,
  busy,
}: {
  only: Offer | undefined;
  count: number;
  offers: number;
  busy: boolean;
}) {
  const known = only?.duplicateOf;
  if (known) {
    const account = accountById(known);
    return (
      <div class="buttons">
        {account && (
          <button
            type="button"
            class="primary wide show-known"
            onClick={() => go({ screen: 'account', id: known })}
          >
            {say('show_account')}
          </button>
        )}
      </div>
    );
  }
  return (
    <div class="buttons">
      {offers > 0 ? (
        <button type="submit" class="primary wide save" aria-disabled={busy || count === 0}>
          {offers === 1 ? say('save') : sayCount('save_accounts', count)}
        </button>
      ) : (
        <button type="button" class="wide add-instead" onClick={() => go({ screen: 'add' })}>
          {say('add_by_hand')}
        </button>
      )}
    </div>
  );
}
