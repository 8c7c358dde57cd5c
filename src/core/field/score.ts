// How likely a candidate is the field for the code.
import { isDoubtful, isEnough, isMaskedCode, isOfThoseWhoTurnedItOn } from './doubt.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Candidate } from './group.ts';
import { isStrong, type Mentions, mentionsOnSite, namesCode, saysCode, summed } from './phrase.ts';
import type { ReadPage } from './read-page.ts';
import { sends } from './submit-captions.ts';
import { type CodeShape, type Veto, vetoOf } from './veto.ts';

/**
 * What to do with a candidate: fill it, offer it to the person with a reason, or never write to it.
 */
export type Verdict =
  | { verdict: 'fill'; score: number }
  | { verdict: 'offer'; score: number; reason: 'sent' | 'unsure' }
  | { verdict: 'never'; score: number; reason: Veto | 'weak' };

const FILL = 10;
const OFFER = 5;

/**
 * Returns score and verdict of a candidate; `shape` is what the code looks like, `null` when not
 * known.
 */
export function judge(candidate: Candidate, page: ReadPage, shape: CodeShape | null): Verdict {
  const evidence = evidenceOf(candidate, page);
  const veto = vetoOf(evidence, shape);
  if (veto) return { verdict: 'never', score: 0, reason: veto };
  const sum = scoreOf(evidence, page);
  const isRead = isUnderstood(evidence);
  const isNamed = (sum < FILL || !isRead) && isEnough(evidence);
  const score = isNamed ? Math.max(sum, FILL) : sum;
  const isClear = isNamed || isRead;
  if (score < OFFER || (!isClear && !evidence.declared && !saysCode(evidence.names)))
    return { verdict: 'never', score, reason: 'weak' };
  if (isSent(evidence, page.squares.length > 0)) return { verdict: 'offer', score, reason: 'sent' };
  // An editable text that is no form field is a message as often as a code.
  const isText = evidence.first.tag === 'editable' && evidence.boxes === 1;
  if (score < FILL || !isClear || isText || isDoubtful(evidence, page))
    return { verdict: 'offer', score, reason: 'unsure' };
  return { verdict: 'fill', score };
}

/**
 * Returns whether a candidate must not get the code whatever speaks for it: where this is true,
 * `judge` says `never`.
 */
export function isVetoed(candidate: Candidate, page: ReadPage, shape: CodeShape | null): boolean {
  return vetoOf(evidenceOf(candidate, page), shape) !== null;
}

/** Returns the sum of what speaks for the candidate: 10 is enough to fill, 5 to ask. */
function scoreOf(evidence: Evidence, page: ReadPage): number {
  const { own, names, marks, form, around, aside, after, title } = evidence;
  let score = 0;
  if (evidence.declared) score += 7;
  score += weigh(
    own,
    { app: namesCode(own) ? 10 : 7, factor: 10, once: 10, verify: 7, digits: 4, code: 3 },
    13,
  );
  score += weigh(names, { app: 7, factor: 6, once: 7, verify: 5, code: 3 }, 9);
  score += weigh(marks, { app: 4, factor: 4, once: 5, verify: 3 }, 5);
  score += weigh(form, { app: 4, factor: 4, once: 4 }, 4);
  score += weigh(
    summed([...around, ...aside].slice(0, 6)),
    { app: 5, factor: 4, once: 4, verify: 3, digits: 3, code: 1 },
    7,
  );
  score += weigh(title, { factor: 2, once: 2, verify: 1 }, 2);
  score += weigh(after, { factor: 1, once: 1, verify: 1, app: 1 }, 1);
  if (evidence.numeric) score += 2;
  if (evidence.example) score += 3;
  if (evidence.boxes > 1) score += 4;
  if (evidence.longest !== null && evidence.longest >= 6 && evidence.longest <= 8) score += 2;
  if (evidence.alone) score += 3;
  if (isAskedAlone(evidence)) score += 2;
  if (isHeaded(evidence, page)) score += 6;
  if (isOfThoseWhoTurnedItOn(evidence)) score += 3;
  if (page.squares.length > 0) score += 1;
  if (isSetUp(evidence, page)) score += 3;
  if (evidence.first.focused) score += 1;
  if (
    evidence.first.type === 'password' &&
    !isStrong(own) &&
    !isStrong(names) &&
    !isMaskedCode(evidence)
  )
    score -= 6;
  if (evidence.first.picture && !isStrong(own)) score -= 5;
  return score;
}

/**
 * Whether the sentence before the only field names an authenticator or a second factor and its
 * code; a second factor alone may be what an article is about, so that a button has to go on.
 */
function isAskedAlone({ alone, around: [near], buttons, onward, dictionary }: Evidence): boolean {
  if (!alone || !near || !namesCode(near)) return false;
  if (near.app) return true;
  const opens = (caption: string): boolean =>
    sends(caption) || mentionsOnSite(caption, dictionary, true).sent === 0;
  const goesOn = buttons.length === 0 || onward.length > 0 || buttons.some(opens);
  return goesOn && Boolean(near.factor || near.once);
}

/**
 * Whether a field named for a code stands where an authenticator is set up: its key and its QR code
 * are shown under words about it.
 */
function isSetUp({ own, shows, around, aside, top }: Evidence, { squares }: ReadPage): boolean {
  if (squares.length === 0 || !shows || !namesCode(own) || own.recovery || own.sent) return false;
  return [...around, ...aside, top].some(isStrong);
}

/**
 * Whether a field without any words is all that its form asks for, under a heading that names a
 * second factor.
 */
function isHeaded(
  { first, alone, around: [near], buttons, onward }: Evidence,
  { headings }: ReadPage,
): boolean {
  const isWordless = first.labels.length === 0 && first.hints.length === 0 && !first.near;
  if (!headings.includes(first.around[0] ?? '')) return false;
  if (!isWordless || !alone || !near || (buttons.length > 0 && onward.length === 0)) return false;
  return Boolean(near.factor || near.once || (near.app && namesCode(near)));
}

/** Whether the code comes by message, and nothing nearer says that an authenticator gives it. */
function isSent(evidence: Evidence, hasPicture: boolean): boolean {
  const { own, called, names, form, around, aside, after, neighbours, elsewhere } = evidence;
  if (called.some((text) => text.sent && !text.app)) return true;
  // A masked number ("+1 555 ••• 12") is where the code went, even if no word says so.
  if (!own.app && isMaskedNumberNear(evidence)) return true;
  if (own.app) return false;
  const [told] = [...around.slice(0, 6), ...aside.slice(0, 6)].filter(
    ({ app, sent }) => app || sent,
  );
  const isFromApp = Boolean(told?.app && namesCode(told));
  // A field with a name for messages is for a sent code, unless the words right before it name the
  // app.
  if (names.sent && !names.app && !isFromApp) return true;
  // Beside a QR code to be scanned no code is sent.
  if (names.app && hasPicture) return false;
  // The sent code has a field of its own beside this one, which is called another factor and not
  // just any code.
  const isOther = own.factor && !own.once && elsewhere;
  if (own.sent || (told && !told.app)) return !isOther;
  if (names.app || told || isOther) return false;
  if (after.sent || (form.sent && !form.app)) return true;
  const isSure = own.factor || names.factor;
  return (
    !isSure &&
    Boolean(neighbours.phone || neighbours.sent || (evidence.mail && !neighbours.password))
  );
}

/**
 * Whether visible words, or a name that only authenticators have, say that a code is wanted.
 * `one-time-code` alone does not count: sites also put it on fields for backup codes.
 */
function isUnderstood(evidence: Evidence): boolean {
  const { own, names, marks, form, around, aside, after, title } = evidence;
  if (isStrong(names) || isStrong(marks) || isStrong(form)) return true;
  return [own, ...around, ...aside, after, title].some((said) => namesCode(said) || isStrong(said));
}

function isMaskedNumberNear({ first: { around, aside, labels, near, hints } }: Evidence): boolean {
  const said = [...around.slice(0, 6), ...aside.slice(0, 6), ...labels, near, ...hints];
  return said.some((text) => MASKED_NUMBER.test(text));
}

const MASKED_NUMBER = /[•●∙·*][\s•●∙·*()-]*[•●∙·*][\s•●∙·*()-]*\d{2,4}(?!\d)/;

function weigh(mentions: Mentions, weights: Mentions, most: number): number {
  let sum = 0;
  for (const [concept, weight] of Object.entries(weights) as [keyof Mentions, number][])
    if (mentions[concept]) sum += weight;
  return Math.min(sum, most);
}
