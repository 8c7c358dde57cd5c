// The list of the settings' sections: at the side, or above the page where the window is narrow.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../ui/language/catalogue.ts';
import { Icon, type IconName } from '../ui/parts/Icon.tsx';
import { Latch } from '../ui/parts/Logo.tsx';
import { forgetLeft } from './health/left.ts';
import { SECTIONS, type Section, section, showSection } from './state/section.ts';

const ICONS: Record<Section, IconName> = {
  accounts: 'people',
  transfer: 'down',
  backup: 'copy',
  devices: 'devices',
  security: 'shield',
  filling: 'fill',
  health: 'health',
  look: 'globe',
  about: 'info',
};

/** The sections by name; the one that is shown is in sight, however wide the window becomes. */
export function Rail() {
  const rail = useRef<HTMLElement>(null);
  useCurrentInSight(rail, section.value);
  return (
    <nav class="rail" ref={rail} aria-label={text('settings')}>
      <p class="brand">
        <Latch size={28} />
        <span>Latchkey</span>
      </p>
      {SECTIONS.map((name) => (
        <button
          key={name}
          type="button"
          class={`quiet to-${name}`}
          aria-current={section.value === name ? 'page' : undefined}
          onClick={() => {
            forgetLeft();
            showSection(name);
          }}
        >
          <Icon name={ICONS[name]} />
          {text(`section_${name}`)}
        </button>
      ))}
    </nav>
  );
}

// Moves the rail alone: the page below keeps its place.
function useCurrentInSight(rail: { current: HTMLElement | null }, shown: Section): void {
  useLayoutEffect(() => {
    const nav = rail.current;
    if (!nav) return;
    // Reports the size it has now, too.
    const observer = new ResizeObserver(() => {
      const current = nav.querySelector('[aria-current]');
      if (current) nav.scrollLeft += outside(current, nav);
    });
    observer.observe(nav);
    return () => observer.disconnect();
  }, [shown]);
}

/** By how many whole pixels an element is outside its parent: to the left where negative. */
function outside(element: Element, parent: Element): number {
  const [inner, outer] = [element.getBoundingClientRect(), parent.getBoundingClientRect()];
  const [right, left] = [inner.right - outer.right, inner.left - outer.left];
  return Math.ceil(Math.max(0, right)) + Math.floor(Math.min(0, left));
}
