// Everything that the files hold, with its live code, before any of it is kept.
import { useSignal } from '@preact/signals';
import { type ImportOffer, importProblems } from '../../act/transfer/offers.ts';
import { LiveCode } from '../../ui/account/LiveCode.tsx';
import { countedText, text } from '../../ui/language/catalogue.ts';
import { sentenceOf } from '../../ui/language/error.ts';
import { Mark } from '../../ui/mark/Mark.tsx';
import { Names } from '../../ui/parts/Names.tsx';
import { VirtualList } from '../../ui/parts/VirtualList.tsx';
import { FOUND } from './Columns.tsx';
import {
  chosen,
  discardImport,
  isSlow,
  offers,
  outcomes,
  reading,
  saveImport,
  toggle,
} from './import.ts';

const ROW_PX = 64;

/** The accounts to choose from, what could not be read, and the button that saves. */
export function Preview() {
  return (
    <>
      {offers.value.length > 0 && <Offers />}
      <Problems />
    </>
  );
}

function Offers() {
  const busy = useSignal(false);
  const store = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value || chosen.value.size === 0) return;
    busy.value = true;
    await saveImport();
    busy.value = false;
  };
  const count = offers.value.length;
  // The first accounts are there, and others are still to come.
  const isPartial = reading.value !== null;
  return (
    <form class="import-offers" onSubmit={store} aria-busy={busy.value || isPartial}>
      {/* The bar of a slow file says it already. */}
      {!isSlow.value && (
        <h2 id={FOUND} tabIndex={-1}>
          {isPartial
            ? countedText('import_reading', reading.value?.of ?? 0)
            : countedText('found_accounts', count)}
        </h2>
      )}
      <p class="secondary">{text('nothing_stored_yet')}</p>
      <div class="panel scroller">
        <VirtualList
          items={[...offers.value]}
          rowHeight={ROW_PX}
          keyOf={(_offer, at) => `${at}`}
          inSight={-1}
          label={text('accounts')}
          most={rowsInSight()}
        >
          {(offer) => <Row offer={offer} isPartial={isPartial} />}
        </VirtualList>
      </div>
      {!isPartial && (
        <p class="row-of-buttons">
          <button
            type="submit"
            class="primary save-import"
            aria-disabled={busy.value || chosen.value.size === 0}
          >
            {countedText('save_accounts', chosen.value.size)}
          </button>
          <button type="button" class="quiet discard-import" onClick={discardImport}>
            {text('cancel')}
          </button>
        </p>
      )}
    </form>
  );
}

// As the style sheet has it: at most 60 % of the window, and 640 px.
function rowsInSight(): number {
  return Math.ceil(Math.min(0.6 * innerHeight, 640) / ROW_PX);
}

function Row({ offer, isPartial }: { offer: ImportOffer; isPartial: boolean }) {
  const { issuer, accountName } = offer.account.draft;
  const about = aboutOf(offer);
  return (
    <label class="line import-offer">
      <input
        type="checkbox"
        autocomplete="off"
        checked={isPartial ? offer.unticked === null : chosen.value.has(offer)}
        disabled={isPartial}
        onChange={() => toggle(offer)}
      />
      <Mark name={issuer || accountName} />
      <span class="named-offer">
        <Names issuer={issuer} accountName={accountName} />
        {about && <span class="secondary about">{about}</span>}
      </span>
      {offer.namesake && (
        <span class="figures other-code">
          <span class="secondary">{text('import_in_vault')}</span>
          <LiveCode of={offer.namesake} />
        </span>
      )}
      <span class="figures">
        {offer.namesake && <span class="secondary">{text('import_in_file')}</span>}
        <LiveCode of={offer.account.draft} />
      </span>
    </label>
  );
}

function aboutOf({ unticked, namesake, from }: ImportOffer): string {
  if (unticked) return text(`import_${unticked}`);
  if (namesake) return text('import_namesake');
  return outcomes.value.length > 1 ? from : '';
}

function Problems() {
  const problems = importProblems(outcomes.value);
  if (problems.length === 0) return null;
  return (
    <section class="import-problems">
      <h2 id={offers.value.length === 0 ? FOUND : undefined} tabIndex={-1}>
        {countedText('import_problems', problems.length)}
      </h2>
      <ul class="panel">
        {problems.map(({ name, code, from, row }, at) => (
          <li key={at} class="line">
            <span class="names">
              <bdi class="issuer">{problemName(name, row)}</bdi>
              <span class="account-name">{sentenceOf(code)}</span>
              {outcomes.value.length > 1 && <bdi class="account-name">{from}</bdi>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function problemName(name: string, row: number | undefined): string {
  if (row === undefined) return name || text('unnamed');
  const number = text('import_row', { number: row });
  return name ? `${number} · ${name}` : number;
}
