// What a page still keeps back although the whole code stands in its field.
import { goesOn } from '../../core/field/sending.ts';
import { allIn, holds, isLaidOut, matches, outerOf, rootOf } from '../dom.ts';
import { type Button, captionOf } from '../submit.ts';
import { comesTrue } from './pace.ts';
import type { Taken } from './taken.ts';

// A page may look at the code only once nothing was typed for a while.
const PATIENCE_MS = 500;

/** Returns the one button that would go on with the login of some fields and is off, or `null`. */
export function offButtonOf(fields: HTMLElement[]): HTMLElement | null {
  const [field] = fields;
  const [only, ...others] = field ? buttonsOf(field).filter((button) => goesOn(captionOf(button))) : [];
  return only && others.length === 0 && isOff(only) ? only : null;
}

/** Returns `button` where the one that was off stays off although the page was given time, or `null`. */
export async function lacksOf(
  fields: HTMLElement[],
  before: HTMLElement | null,
  taken: Taken,
): Promise<'button' | null> {
  if (!before) return null;
  const isOffNow = (): boolean => (before.isConnected ? isOff(before) : offButtonOf(fields) !== null);
  const isEnough = await comesTrue(() => !isOffNow() || taken.isSeen(fields), PATIENCE_MS);
  return isEnough ? null : 'button';
}

function isOff(button: HTMLElement): boolean {
  return matches(button, ':disabled, [aria-disabled=true]');
}

const BUTTONS = 'button, input:is([type=submit], [type=button], [type=image])';

/** The buttons of a field's form, or those of the nearest part of the page that has any: a dialog at most. */
function buttonsOf(field: HTMLElement): Button[] {
  const { form = null } = field as Partial<HTMLInputElement>;
  const isOurs = (button: Button): boolean => {
    const bar = button.closest(BARS);
    return button.form === form && isLaidOut(button) && (bar === null || holds(bar, field));
  };
  const shown = (scope: Parameters<typeof allIn>[0]): Button[] =>
    allIn<Button>(scope, BUTTONS).filter(isOurs);
  if (form) return shown(rootOf(field));
  for (let up = outerOf(field); up; up = outerOf(up)) {
    const buttons = shown(up);
    if (buttons.length > 0 || matches(up, WHOLES)) return buttons;
  }
  return [];
}

const BARS = 'header, nav, aside, footer';
const WHOLES = 'body, dialog, [role=dialog]';
