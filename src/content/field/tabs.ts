// The tab that a field belongs to.
import { allIn, contentOf, holds, isLaidOut, rootOf } from '../dom/dom.ts';
import { parentOf } from '../dom/roots.ts';
import { trim } from '../dom/text.ts';

const SELECTED = ':is(button, a, li, [role=tab])[aria-selected=true]';

/**
 * Returns the caption of the one selected tab (`aria-selected`) in the smallest part of the page
 * that holds a field and any such tab, as a list of one; an empty list where there is none or
 * several.
 */
export function tabOver(field: Element): string[] {
  const tabs = allIn(rootOf(field), SELECTED).filter(isLaidOut);
  if (tabs.length === 0) return [];
  for (let up = parentOf(field); up; up = parentOf(up)) {
    const [only, ...others] = tabs.filter((tab) => up !== null && holds(up, tab));
    if (only) return others.length === 0 ? [trim(contentOf(only))].filter(Boolean) : [];
  }
  return [];
}
