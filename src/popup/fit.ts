// The popup is as tall as what it shows: the browser gives it the height that the page asks for.

const LEAST_PX = 320;
const MOST_PX = 580;

/** What scrolls within a screen; a screen may scroll itself. */
const SCROLLING = '.scroller, .centred, .empty';

/**
 * Gives the popup the height of its content, and follows changes. On one screen it only grows, so
 * that no button moves away from the pointer while the person searches.
 */
export function fitToContent(): void {
  let fitted: Element | null = null;
  let tall = 0;
  const resize = (): void => {
    const screen = document.querySelector('.screen');
    if (!screen) return;
    const isNew = screen !== fitted;
    const hidden = hiddenIn(screen);
    if (!isNew && hidden === 0) return;
    const least = isNew ? LEAST_PX : tall;
    fitted = screen;
    tall = Math.min(MOST_PX, Math.max(least, hidden + (hidden ? heightOf(screen) : bare(screen))));
    document.documentElement.style.setProperty('--tall', `${tall}px`);
  };
  new MutationObserver((changes) => {
    if (changes.some(mayMove)) resize();
  }).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['style', 'open'],
  });
  resize();
}

/** Rows come and go while a list is scrolled; its height is its own `style`. */
function mayMove({ type, target }: MutationRecord): boolean {
  const rows = target instanceof Element ? target.closest('.rows') : null;
  return rows === null || (type === 'attributes' && rows === target);
}

/** How many pixels of a screen are scrolled out of sight. */
function hiddenIn(screen: Element): number {
  return [screen, ...screen.querySelectorAll(SCROLLING)].reduce(
    (sum, { scrollHeight, clientHeight }) => sum + scrollHeight - clientHeight,
    0,
  );
}

/** The height of a screen that has room, when it is not stretched over it. */
function bare(screen: Element): number {
  const { classList } = document.body;
  classList.add('measured');
  const height = heightOf(screen);
  classList.remove('measured');
  return height;
}

function heightOf(screen: Element): number {
  return Math.ceil(screen.getBoundingClientRect().height);
}
