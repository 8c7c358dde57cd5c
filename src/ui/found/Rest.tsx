import type { Finding } from '../../act/scan/page.ts';
import { countedText, text } from '../language/catalogue.ts';
import { sentenceOf } from '../language/error.ts';
import { Icon } from '../parts/Icon.tsx';
import type { restOf } from './offers.ts';

type Other = ReturnType<typeof restOf>[number];

interface Line {
  text: string;
  /** What the code itself says. */
  says?: string;
}

/**
 * Says what else stood there, so that nobody wonders why a code is not in the list. Links are text,
 * and stay closed.
 */
export function Rest({ findings }: { findings: Other[] }) {
  const lines = findings.flatMap(linesOf);
  if (lines.length === 0) return null;
  return (
    <ul class="rest">
      {lines.map(({ text, says }, index) => (
        <li key={index}>
          <Icon name="info" size={16} />
          <span class="said">
            <span>{text}</span>
            {says && <bdi class="letters">{says}</bdi>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Letters of a foreign code that are shown. */
const MOST_LETTERS = 160;

function linesOf(finding: Other): Line[] {
  if (finding.kind === 'other') return [otherLine(finding)];
  if (finding.kind === 'problem') {
    return [lineOf(sentenceOf(finding.code), finding.issuer || finding.accountName)];
  }
  const left =
    finding.problems.length > 0 ? [countedText('found_unusable', finding.problems.length)] : [];
  return left.map((text) => ({ text }));
}

/**
 * Returns what a code is that sets up no account, and what it says, without letters that turn or
 * hide others.
 */
function otherLine({ what, text: said }: Extract<Finding, { kind: 'other' }>): Line {
  // A Wi-Fi code holds a password, and Microsoft's a secret of its own.
  const isOpen = what === 'link' || what === 'store' || what === 'text';
  return lineOf(text(`found_${what}`), isOpen ? said : '');
}

// Never in one sentence: what a code says must not be read as ours.
function lineOf(text: string, foreign: string): Line {
  const says = foreign.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim();
  const cutShort = says.length > MOST_LETTERS ? `${says.slice(0, MOST_LETTERS)}…` : says;
  return { text, ...(cutShort ? { says: cutShort } : {}) };
}
