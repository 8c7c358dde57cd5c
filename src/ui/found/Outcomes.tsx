import { accountsOf, type Outcome } from '../../act/scan/page.ts';
import { text } from '../language/catalogue.ts';
import { Icon } from '../parts/Icon.tsx';
import { outcomeText } from './outcome.ts';

/**
 * Lists picture files with what was in each; with `box`, the person can draw a box on one in which
 * no code was found.
 */
export function Outcomes({ outcomes, box }: { outcomes: Outcome[]; box?: (file: File) => void }) {
  if (outcomes.length === 0) return null;
  return (
    <section class="outcomes" aria-label={text('pictures_read')}>
      <h2>{text('pictures_read')}</h2>
      <ul>
        {outcomes.map((outcome, index) => (
          <li key={index} class={outcome.code === null ? 'read' : 'unread'}>
            <Icon name={iconOf(outcome)} size={16} />
            <span class="said">
              <bdi class="file-name">{outcome.file.name}</bdi>
              <span class="secondary">{outcomeText(outcome)}</span>
            </span>
            {box && isBoxable(outcome) && (
              <button type="button" class="link box-file" onClick={() => box(outcome.file)}>
                {text('box_by_hand')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function iconOf({ code, findings }: Outcome): 'check' | 'info' | 'warning' {
  if (code !== null) return 'warning';
  return findings.some((seen) => accountsOf(seen) > 0) ? 'check' : 'info';
}

function isBoxable({ code }: Outcome): boolean {
  return code === 'scan_nothing' || code === 'scan_damaged' || code === 'scan_unfinished';
}
