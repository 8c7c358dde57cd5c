import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { takeNotices } from '../../vault/vault.ts';
import { text } from '../language/catalogue.ts';
import { Icon } from '../parts/Icon.tsx';

const notices = signal<Awaited<ReturnType<typeof takeNotices>>>([]);

/** Fetches the vault's notices, which are given once. */
async function readNotices(): Promise<void> {
  const taken = await takeNotices().catch(() => []);
  if (taken.length > 0) notices.value = [...new Set([...notices.value, ...taken])];
}

/** Draws the vault's notices until each is dismissed. */
export function Notices() {
  // Damaged copies are found while the vault opens, so the notices are known once the list is
  // drawn.
  useEffect(() => void readNotices(), []);
  return notices.value.map((notice) => (
    <p
      key={notice}
      class={`banner notice ${notice === 'repaired' ? 'fine' : 'look'}`}
      role="status"
    >
      <Icon name="info" size={16} />
      <span>{text(`notice_${notice}`)}</span>
      <button
        type="button"
        class="quiet glyph dismiss"
        aria-label={text('dismiss')}
        onClick={() => {
          notices.value = notices.value.filter((other) => other !== notice);
        }}
      >
        <Icon name="close" size={16} />
      </button>
    </p>
  ));
}
