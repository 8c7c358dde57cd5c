import { useSignal } from '@preact/signals';
import { type ComponentChildren, Fragment } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props<Item> {
  items: Item[];
  /** Height of every row in CSS pixels. */
  rowHeight: number;
  keyOf: (item: Item, index: number) => string;
  /** Index of the row that must be in sight, or -1. */
  inSight: number;
  label: string;
  /** Rows that are in sight at once where that is known, else as many as the window could show. */
  most?: number;
  children: (item: Item, index: number) => ComponentChildren;
}

const SPARE_ROWS = 4;
const FEWEST_ROWS = 12;

/** Draws a long list of equal rows inside the nearest `.scroller`; only the rows in sight exist. */
export function VirtualList<Item>({
  items,
  rowHeight,
  keyOf,
  inSight,
  label,
  most = Math.max(FEWEST_ROWS, Math.ceil(innerHeight / rowHeight)),
  children,
}: Props<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const from = useSignal(0);
  // The spare rows come with the first scrolling, so that the first paint is fast.
  const count = useSignal(most);
  useWindow(list, rowHeight, from, count);
  useInSight(list, rowHeight, inSight);
  const first = Math.min(from.value, Math.max(0, items.length - count.value));
  const drawn = items.slice(first, first + count.value);
  return (
    <ul
      class="rows"
      ref={list}
      aria-label={label}
      style={{ blockSize: `${items.length * rowHeight}px` }}
    >
      {drawn.map((item, at) => (
        <li
          key={keyOf(item, first + at)}
          aria-setsize={items.length}
          aria-posinset={first + at + 1}
          style={{ insetBlockStart: `${(first + at) * rowHeight}px`, blockSize: `${rowHeight}px` }}
        >
          <Fragment>{children(item, first + at)}</Fragment>
        </li>
      ))}
    </ul>
  );
}

type Ref<T> = { current: T | null };

function useWindow(
  list: Ref<HTMLElement>,
  rowHeight: number,
  from: { value: number },
  count: { value: number },
): void {
  useLayoutEffect(() => {
    const scroller = list.current?.closest('.scroller');
    if (!scroller) return;
    const measure = (): void => {
      const above = scroller.scrollTop - offsetIn(list, scroller);
      from.value = Math.max(0, Math.floor(above / rowHeight) - SPARE_ROWS);
      count.value = Math.ceil(scroller.clientHeight / rowHeight) + 2 * SPARE_ROWS;
    };
    if (scroller.scrollTop > 0) measure();
    scroller.addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      scroller.removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, []);
}

function useInSight(list: Ref<HTMLElement>, rowHeight: number, index: number): void {
  useLayoutEffect(() => {
    const scroller = list.current?.closest('.scroller');
    if (!scroller || index < 0) return;
    const top = offsetIn(list, scroller) + index * rowHeight;
    // What covers the end of the list must not cover the selected row.
    const covered = Number.parseFloat(getComputedStyle(scroller).scrollPaddingBlockEnd) || 0;
    const below = Math.max(0, top + rowHeight + covered - scroller.clientHeight);
    // The first row brings what is above the list along, as far as there is room.
    if (scroller.scrollTop > top) scroller.scrollTop = index === 0 ? below : top;
    else if (scroller.scrollTop < below) scroller.scrollTop = below;
  }, [index]);
}

function offsetIn(list: Ref<HTMLElement>, scroller: Element): number {
  const box = list.current?.getBoundingClientRect();
  return box ? box.top - scroller.getBoundingClientRect().top + scroller.scrollTop : 0;
}
