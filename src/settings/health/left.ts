// The line of the health page that led to an account, so that its way back comes to it again.
import type { ConcernKind } from '../../core/account/health.ts';

/** A line: what it is listed under, and whose it is. */
interface Line {
  kind: ConcernKind;
  id: string;
}

let left: Line | null = null;
const unfolded = new Set<ConcernKind>();

/** Remembers the line that is being left for its account. */
export function leaveBy(line: Line): void {
  left = line;
}

/** Returns the line that was left, until `takeFocus` or `forgetLeft`. */
export function leftBy(): Line | null {
  return left;
}

/** Forgets the line that was left. */
export function forgetLeft(): void {
  left = null;
}

/** As a `ref` of the line that was left: focuses it, once. */
export function takeFocus(element: HTMLElement | null): void {
  if (!element || !left) return;
  element.focus();
  left = null;
}

/** Returns whether the long list under this concern is unfolded. */
export function isUnfolded(kind: ConcernKind): boolean {
  return unfolded.has(kind);
}

/** Remembers whether the long list under this concern is unfolded, while the settings are open. */
export function unfold(kind: ConcernKind, isOpen: boolean): void {
  if (isOpen) unfolded.add(kind);
  else unfolded.delete(kind);
}
