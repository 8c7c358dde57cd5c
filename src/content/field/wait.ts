// Waits for a first field: the answer to `fill.wait`.
import { rootsOf } from '../dom/roots.ts';
import { fieldsIn } from './facts.ts';

/**
 * Returns whether a visible field for typing is there within `ms` milliseconds; observes the page
 * only that long, and changes nothing.
 */
export function fieldAppears(ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (appeared: boolean): void => {
      observer.disconnect();
      clearTimeout(late);
      resolve(appeared);
    };
    const observer = new MutationObserver(() => {
      if (isAnyShown()) end(true);
    });
    const late = setTimeout(() => end(isAnyShown()), ms);
    for (const root of rootsOf(document))
      observer.observe(root, {
        subtree: true,
        childList: true,
        attributeFilter: ['style', 'class', 'hidden', 'type'],
      });
    if (isAnyShown()) end(true);
  });
}

function isAnyShown(): boolean {
  return rootsOf(document).some((root) =>
    fieldsIn(root).some((field) => field.checkVisibility({ visibilityProperty: true })),
  );
}
