import type { Finding } from '../../act/scan/page.ts';
import { countedText, text } from '../language/catalogue.ts';
import { sentenceOf } from '../language/error.ts';
import { Icon } from '../parts/Icon.tsx';
import type { restOf } from './offers.ts';

type Other = ReturnType<typeof restOf>[number];

interface Line {
  text: string;
  /** The text of the code. */
  says?: string;
}

/**
 * Lists the findings that are no account, so that nobody wonders why a code is missing. Links are
 * shown as text and cannot be opened.
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

/** Most characters of a code that are shown. */
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
 * Returns the line for a code that sets up no account: its kind, and its text without characters
 * that turn or hide others.
 */
function otherLine({ what, text: said }: Extract<Finding, { kind: 'other' }>): Line {
  // A Wi-Fi code holds a password, and Microsoft's a secret of its own.
  const isOpen = what === 'link' || what === 'store' || what === 'text';
  return lineOf(text(`found_${what}`), isOpen ? said : '');
}

// The two are never one sentence, so that the text of a code is not taken for ours.
function lineOf(text: string, foreign: string): Line {
  const says = foreign.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim();
  const cutShort = says.length > MOST_LETTERS ? `${says.slice(0, MOST_LETTERS)}…` : says;
  return { text, ...(cutShort ? { says: cutShort } : {}) };
}
