import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Account } from '../../core/account/account.ts';
import { LiveCode, LiveRing } from '../../ui/account/LiveCode.tsx';
import { text } from '../../ui/language/catalogue.ts';
import { Mark } from '../../ui/mark/Mark.tsx';
import { Icon } from '../../ui/parts/Icon.tsx';
import { Names } from '../../ui/parts/Names.tsx';
import { selection } from '../../ui/state/state.ts';
import { go } from '../../ui/state/view.ts';
import { copyCode, defaultAction, fillCode, nextCode } from '../actions/actions.ts';
import { keepSelected, keepsSelected } from '../actions/selected.ts';

/**
 * One account of the list: a click on the row fills or copies, as its hint says; the button with
 * the dots leads to the rest.
 */
export function Row({ account, index }: { account: Account; index: number }) {
  const { id, issuer, accountName, type, pinned } = account;
  const { deed, held } = useHeldDeed(account);
  const name = issuer || accountName;
  return (
    <div class="row">
      <button
        type="button"
        class="deed"
        ref={useFocus(index)}
        onPointerEnter={() => held(true)}
        onPointerLeave={() => held(false)}
        onBlur={() => held(false)}
        onClick={() => {
          if (keepsSelected()) keepSelected(id);
          else void (deed === 'fill' ? fillCode(account) : copyCode(account));
        }}
        onFocus={() => {
          held(true);
          selection.value = index;
        }}
      >
        <Mark name={name} issuer={issuer} />
        <Names issuer={issuer} accountName={accountName} />
        {pinned && (
          <span class="pinned" role="img" aria-label={text('pinned')} title={text('pinned')}>
            <Icon name="pin" size={14} />
          </span>
        )}
        <span class="figures">
          <LiveCode of={account} />
          <span class="hint">{text(keepsSelected() ? 'save' : deed)}</span>
        </span>
        {type !== 'hotp' && <LiveRing of={account} />}
      </button>
      {type === 'hotp' && (
        <button
          type="button"
          class="quiet glyph next-code"
          aria-label={text('next_code_of', { name })}
          title={text('next_code')}
          onClick={() => nextCode(account)}
        >
          <Icon name="next" size={18} />
        </button>
      )}
      <button
        type="button"
        class="quiet glyph details"
        aria-label={text('details_of', { name })}
        onClick={() => go({ screen: 'account', id })}
      >
        <Icon name="more" />
      </button>
    </div>
  );
}

// The arrow keys move the real focus, so that screen readers follow.
function useFocus(index: number) {
  const button = useRef<HTMLButtonElement>(null);
  const selected = selection.value === index;
  useLayoutEffect(() => {
    if (selected && document.activeElement !== button.current)
      button.current?.focus({ preventScroll: true });
  }, [selected]);
  return button;
}

// Keeps what a row does while the pointer or the focus is on it, although the look at the page may
// change it.
function useHeldDeed(account: Account) {
  const kept = useRef<ReturnType<typeof defaultAction> | null>(null);
  const now = defaultAction(account);
  const deed = kept.current ?? now;
  const held = (on: boolean): void => {
    kept.current = on ? deed : null;
  };
  return { deed, held };
}
