// The checklist of an account that is being set up.
import { useSignal } from '@preact/signals';
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Account, Enrollment } from '../../core/account/account.ts';
import { settling } from '../../core/account/edits.ts';
import {
  STEPS_AHEAD,
  type StepName,
  type StepState,
  stepsOf,
} from '../../core/account/enrollment.ts';
import { ClockUsed } from '../../ui/account/ClockUsed.tsx';
import { LiveCode, LiveRing } from '../../ui/account/LiveCode.tsx';
import { isBackedUp } from '../../ui/backup/saved.ts';
import { text } from '../../ui/language/catalogue.ts';
import { Mark } from '../../ui/mark/Mark.tsx';
import { Icon } from '../../ui/parts/Icon.tsx';
import { Names } from '../../ui/parts/Names.tsx';
import { now } from '../../ui/state/clock.ts';
import { Heading } from '../../ui/state/Heading.tsx';
import { save } from '../../ui/state/save.ts';
import { accountById } from '../../ui/state/state.ts';
import { goHome } from '../../ui/state/view.ts';
import { ConfirmStep } from '../enroll/ConfirmStep.tsx';
import { RecoveryStep } from '../enroll/RecoveryStep.tsx';
import { SecondStep } from '../enroll/SecondStep.tsx';
import type { StepProps } from '../enroll/step.ts';

import '../enroll/enroll.css';

const BODIES: Record<StepName, ComponentType<StepProps>> = {
  confirmed: ConfirmStep,
  recovery: RecoveryStep,
  second: SecondStep,
};

/**
 * Screen with the four steps of setting up an account: one is open, the others can be opened. What
 * is done and skipped is sealed in the vault.
 */
export function Enroll({ id }: { id: string }) {
  const account = accountById(id);
  if (!account) return <Heading title="" back={goHome} />;
  const { issuer, accountName } = account;
  return (
    <div class="enroll screen">
      <Heading title={text('enroll_title')} back={goHome} />
      <main class="scroller padded">
        <div class="who">
          <Mark name={issuer || accountName} issuer={issuer} size={36} />
          <Names issuer={issuer} accountName={accountName} />
          <LiveCode of={account} />
          <LiveRing of={account} size={20} />
        </div>
        <ClockUsed />
        <Steps account={account} />
      </main>
    </div>
  );
}

function Steps({ account }: { account: Account }) {
  // An enrollment that is over is not kept: all was done.
  const steps = stepsOf(account, isBackedUp(account)) ?? ALL_DONE;
  const chosen = useSignal<StepName | null>(null);
  const picked = chosen.value !== null && steps[chosen.value] !== 'done' ? chosen.value : null;
  const current = picked ?? STEPS_AHEAD.find((name) => steps[name] === 'open') ?? null;
  const settle = async (said: Partial<Enrollment>): Promise<void> => {
    // A backup that was saved meanwhile is noted, so that nothing stays open.
    const second = steps.second === 'done' ? ({ second: 'done' } as const) : {};
    if (await save(settling(account.id, now.value, { ...second, ...said }))) chosen.value = null;
  };
  return (
    <>
      <ol class="steps">
        <Step at={1} state="done" title={text('enroll_added')} />
        {STEPS_AHEAD.map((name, index) => {
          const Body = BODIES[name];
          return (
            <Step
              key={name}
              at={index + 2}
              state={steps[name]}
              title={text(`enroll_${name}`)}
              open={() => {
                chosen.value = name;
              }}
            >
              {name === current && <Body account={account} settle={settle} />}
            </Step>
          );
        })}
      </ol>
      {current === null && <Finished all={STEPS_AHEAD.every((name) => steps[name] === 'done')} />}
    </>
  );
}

const ALL_DONE: Record<StepName, StepState> = {
  confirmed: 'done',
  recovery: 'done',
  second: 'done',
};

interface Line {
  at: number;
  state: StepState;
  title: string;
  open?: () => void;
  /** What is to be done in this step, while it is the open one. */
  children?: ComponentChildren;
}

function Step({ at, state, title, open, children }: Line) {
  const isCurrent = Boolean(children);
  const label = (
    <>
      <span class="badge" aria-hidden="true">
        {state === 'done' ? <Icon name="check" size={16} /> : at}
      </span>
      <span class="title">{title}</span>
      {state !== 'open' && <span class="secondary state">{text(`enroll_is_${state}`)}</span>}
    </>
  );
  return (
    <li class={`step ${state} ${isCurrent ? 'current' : ''}`} aria-current={isCurrent && 'step'}>
      {isCurrent ? (
        <Current label={label} />
      ) : state === 'done' || !open ? (
        <p class="line">{label}</p>
      ) : (
        <button type="button" class="quiet line" onClick={open}>
          {label}
        </button>
      )}
      {children && <div class="todo">{children}</div>}
    </li>
  );
}

// The step before it, and with it the button that was pressed, is gone: so this takes the focus.
function Current({ label }: { label: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <h2 class="line" tabIndex={-1} ref={heading}>
      {label}
    </h2>
  );
}

function Finished({ all }: { all: boolean }) {
  return (
    <div class="finished">
      <p role="status">{text(all ? 'enroll_finished' : 'enroll_skipped_rest')}</p>
      <button type="button" class="primary wide finish" onClick={goHome}>
        {text('enroll_close')}
      </button>
    </div>
  );
}
