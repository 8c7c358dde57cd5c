import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Exported, exportNameOf, forgetParts, type Scan } from '../../act/scan/page.ts';
import { adding, enrolled } from '../../core/account/edits.ts';
import { BEGUN } from '../../core/account/enrollment.ts';
import { countedText, text } from '../language/catalogue.ts';
import { now } from '../state/clock.ts';
import { Heading } from '../state/Heading.tsx';
import { showMessage } from '../state/message.ts';
import { save } from '../state/save.ts';
import { accounts } from '../state/state.ts';
import type { Ahead } from './ahead.ts';
import { Buttons } from './Buttons.tsx';
import { FillTick } from './FillTick.tsx';
import { HalfRead, standing } from './HalfRead.tsx';
import { Missing } from './Missing.tsx';
import { NameFields } from './NameFields.tsx';
import { Offered } from './Offered.tsx';
import { countedFrom, exportsOf, type Offer, offersOf, restOf, type Starts } from './offers.ts';
import { Rest } from './Rest.tsx';

interface Props {
  scan: Scan;
  ahead: Ahead;
  /** What the page adds below the list. */
  children?: ComponentChildren;
}

/** Previews what a scan found; nothing is stored before Save. */
export function Found(props: Props) {
  // With another scan the ticks start anew.
  return <Preview key={props.scan} {...props} />;
}

function Preview({ scan, ahead, children }: Props) {
  // Made once, because the ticks hold the offers themselves.
  const offers = useMemo(() => offersOf(scan, accounts.value), []);
  const chosen = useSignal(new Set(offers.filter(isTicked)));
  const fills = useSignal(scan.fillTicked === true);
  const busy = useSignal(false);
  const starts = useSignal<Starts>(new Map());
  const tried = useSignal(false);
  const { half, whole, unsure } = exportsOf(scan);
  const only = offers.length === 1 ? offers[0] : undefined;
  const names = useSignal({ issuer: '', accountName: '' });
  const nameless =
    only && only.duplicateOf === null && !only.draft.issuer && !only.draft.accountName;

  const store = async (event: SubmitEvent & { currentTarget: HTMLFormElement }): Promise<void> => {
    event.preventDefault();
    if (busy.value || chosen.value.size === 0) return;
    const drafts = [...chosen.value].flatMap((offer) => countedFrom(offer, starts.value) ?? []);
    tried.value = drafts.length < chosen.value.size;
    if (tried.value) return toUnanswered(event.currentTarget);
    busy.value = true;
    const where = only && fills.value && scan.fillHost ? [scan.fillHost] : [];
    const { issuer, accountName } = names.value;
    const named = nameless ? { issuer: issuer.trim(), accountName: accountName.trim() } : {};
    const begun = only && isFromSite(scan) ? BEGUN : null;
    const added = drafts.map((draft) => enrolled({ ...draft, ...named }, now.value, where, begun));
    const saved = await save(adding(added));
    busy.value = false;
    if (!saved) return;
    await forgetParts([...whole, ...unsure]).catch(() => undefined);
    ahead.saved(added, where.length > 0);
    if (where.length === 0)
      showMessage({ tone: 'good', text: countedText('saved_accounts', added.length) });
  };

  return (
    <div class="found screen">
      <Heading title={titleOf(half, offers.length)} back={ahead.back} />
      <main class="body">
        <form class="body" onSubmit={store}>
          <div class="scroller">
            {half.map((one) => (
              <Missing key={exportNameOf(one)} of={one} repeated={scan.repeated === true} />
            ))}
            {unsure.map((one) => (
              <p key={exportNameOf(one)} class="banner look part-unsure" role="status">
                {standing(one)}
              </p>
            ))}
            {scan.dropped && (
              <p class="banner look part-dropped" role="status">
                {text('part_dropped')}
              </p>
            )}
            {offers.length > 0 && half.length === 0 && !only?.duplicateOf && (
              <p class="secondary nothing-yet">{text('nothing_stored_yet')}</p>
            )}
            <ul class={only ? 'offers single' : 'offers'}>
              {offers.map((offer, index) => (
                <Offered
                  key={index}
                  offer={offer}
                  chosen={only && !only.isVeiled ? null : chosen}
                  starts={starts}
                  tried={tried.value}
                />
              ))}
            </ul>
            {nameless && <NameFields names={names} />}
            {differs(scan) && <p class="banner look differs">{text('found_key_differs')}</p>}
            <Rest findings={restOf(scan)} />
            {half.length + unsure.length > 0 && <HalfRead but={[...half, ...unsure]} />}
            {children}
          </div>
          {only && scan.fillHost !== null && only.duplicateOf === null && (
            <FillTick host={scan.fillHost} imitated={scan.imitated} fills={fills} />
          )}
          <Buttons
            only={only}
            count={chosen.value.size}
            offers={offers.length}
            half={half.length > 0}
            busy={busy.value}
            ahead={ahead}
          />
        </form>
      </main>
    </div>
  );
}

// A code that a person cannot see on the page is not ticked: the person has to do that.
function isTicked({ duplicateOf, isVeiled }: Offer): boolean {
  return duplicateOf === null && !isVeiled;
}

// An account out of an export is set up already.
function isFromSite({ findings }: Scan): boolean {
  return findings.every(({ kind }) => kind !== 'migration');
}

function titleOf([half]: Exported[], offers: number): string {
  if (half) return text('part_title', { have: half.have.length, parts: half.parts });
  return offers > 0 ? countedText('found_accounts', offers) : text('found_other');
}

// Moves the focus to the first question about a counter that has no answer.
function toUnanswered(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>('.counter-start:not(:has(:checked)) input')?.focus();
}

// Whether the page's setup key is another than the QR code's; never without a QR code.
function differs({ key, findings }: Scan): boolean {
  return (
    key?.agrees === false && findings.some((seen) => seen.kind === 'account' && seen.from !== 'key')
  );
}
