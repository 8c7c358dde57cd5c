import { say, sayCount } from '../catalogue.ts';
import { sentenceOf } from '../error.ts';
import { Icon } from '../Icon.tsx';
import type { restOf } from './offers.ts';

type Other = ReturnType<typeof restOf>[number];

/** Says what else stood on the page, so that nobody wonders why a code is not in the list. */
export function Rest({ sightings }: { sightings: Other[] }) {
  const lines = sightings.flatMap(linesOf);
  if (lines.length === 0) return null;
  return (
    <ul class="rest">
      {lines.map((line) => (
        <li key={line}>
          <Icon name="info" size={16} />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}

function linesOf(sighting: Other): string[] {
  if (sighting.kind === 'other') return [say(`found_${sighting.what}`)];
  if (sighting.kind === 'problem') {
    const name = sighting.issuer || sighting.accountName;
    return [name ? `${name}: ${sentenceOf(sighting.code)}` : sentenceOf(sighting.code)];
  }
  const { part, parts, problems } = sighting;
  const more = parts > 1 ? [say('found_part', { part, parts })] : [];
  const left = problems.length > 0 ? [sayCount('found_unusable', problems.length)] : [];
  return [...more, ...left];
}
