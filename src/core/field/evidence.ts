import type { BlockFacts, FieldFacts } from '../page/facts.ts';
import type { Dictionary } from './dictionary.ts';
import type { Candidate } from './group.ts';
import { type Mentions, mentionsIn, mentionsInAll, namesCode, summed } from './phrase.ts';
import type { ReadPage } from './read-page.ts';
import type { Concept } from './words/concept.ts';

/** What speaks for and against one candidate, by where it was said. */
export interface Evidence {
  /** Labels, placeholder, description, the words just before. */
  own: Mentions;
  /**
   * What the field is called, each text by itself: its labels, without any the words just before,
   * or the placeholder.
   */
  called: Mentions[];
  /** The same as it is written. */
  texts: string[];
  /** The values that `names` is read from. */
  callings: string[];
  /** The captions of the block's buttons and links. */
  buttons: string[];
  /** Those of them that go on with a login. */
  onward: string[];
  /** What the page is called, as it is written. */
  heading: string;
  /** name, id and what tests and frameworks find it by. */
  names: Mentions;
  /** class and data-*: full of other things' names, so it only speaks for. */
  marks: Mentions;
  /** Headings and paragraphs before it, each a sentence, nearest first. */
  around: Mentions[];
  /** The same of parts of the page that are over before it. */
  aside: Mentions[];
  /** What the form is called in its code. */
  form: Mentions;
  /** Buttons and what follows the form. */
  after: Mentions;
  title: Mentions;
  /** The page's highest heading, wherever fields stand between it and the candidate. */
  top: Mentions;
  autocomplete: string;
  /** `autocomplete=one-time-code`. */
  declared: boolean;
  numeric: boolean;
  /** An example of digits as placeholder: `123456`, `000 000`, `------`. */
  example: boolean;
  boxes: number;
  /** The only shown field of its block that a person can write into. */
  alone: boolean;
  /** Keys or recovery codes stand written out before it: they are being set up. */
  shows: boolean;
  /** An address for mail is asked for beside it. */
  mail: boolean;
  longest: number | null;
  shortest: number;
  neighbours: Mentions;
  /** Whether another field of the block is itself one for a code that is sent. */
  elsewhere: boolean;
  /** What the page says it is written in. */
  lang: string;
  /** What the page is read with. */
  dictionary: Dictionary;
  first: FieldFacts;
}

const NO_BLOCK: BlockFacts = {
  form: false,
  names: [],
  types: [],
  written: 0,
  buttons: [],
  onward: [],
  sending: [],
  after: [],
};

/** As long as a short key, or two recovery codes: an example of one code is shorter. */
const WRITTEN = 16;

/** Returns the evidence on a candidate in its document. */
export function evidenceOf(candidate: Candidate, page: ReadPage): Evidence {
  const [first] = candidate;
  const block = page.blocks[first.block] ?? NO_BLOCK;
  const attributes = first.attributes;
  const autocomplete = (attributes.autocomplete ?? '').toLowerCase().trim();
  const others = othersOf(candidate, page);
  const { dictionary } = page;
  const said = (text: string): Mentions => mentionsIn(text, dictionary);
  const saidInAll = (texts: string[]): Mentions => mentionsInAll(texts, dictionary);
  return {
    own: saidInAll(ownWords(candidate)),
    called: calledOf(first).map(said),
    texts: calledOf(first),
    callings: namesOf(first),
    buttons: block.buttons,
    onward: block.onward,
    heading: page.title,
    names: saidInAll(namesOf(first)),
    marks: saidInAll(marksOf(first)),
    around: first.around.map(said),
    aside: first.aside.map(said),
    form: saidInAll(block.names),
    after: others.after,
    title: said(page.title),
    top: said(page.headings[0] ?? ''),
    autocomplete,
    declared: candidate.some((field) =>
      /\bone-time-code\b/i.test(field.attributes.autocomplete ?? ''),
    ),
    numeric: isNumeric(first),
    example: isExample(attributes.placeholder ?? ''),
    boxes: candidate.length,
    alone: others.count === 0 && block.types.length === 0,
    shows: block.written >= WRITTEN || others.shown,
    mail: block.types.includes('email') || others.mail,
    longest: numberOf(attributes.maxlength),
    shortest: numberOf(attributes.minlength) ?? 0,
    neighbours: others.called,
    elsewhere: others.sent,
    lang: page.lang,
    dictionary,
    first,
  };
}

/**
 * The shown fields of one block, what all of them together are called, and those that are for a
 * code that is sent.
 */
interface Block {
  fields: Set<FieldFacts>;
  /** How many of them a person can write into. */
  writable: number;
  called: Mentions;
  sent: FieldFacts[];
  /** One of them only shows a text of several lines. */
  shown: boolean;
  /** Those that ask for an address for mail. */
  mails: FieldFacts[];
  /** Buttons and what follows the form. */
  after: Mentions;
}

/** What the other fields of a block tell. */
interface Others {
  /** How many of them a person can write into. */
  count: number;
  called: Mentions;
  sent: boolean;
  shown: boolean;
  mail: boolean;
  after: Mentions;
}

// A block of 300 fields is read once, not 300 times.
const blocks = new WeakMap<ReadPage, Map<number, Block>>();

function othersOf(candidate: Candidate, page: ReadPage): Others {
  const { fields, writable, called, sent, shown, mails, after } = blockOf(page, candidate[0].block);
  const own = candidate.filter((field) => fields.has(field));
  const others = { ...called };
  const ownCalled = mentionsInAll(own.flatMap(callings), page.dictionary);
  for (const [concept, count] of Object.entries(ownCalled) as [Concept, number][])
    others[concept] = (others[concept] ?? 0) - count;
  const isSent = sent.some((field) => !candidate.includes(field));
  const count = writable - own.filter((field) => field.writable).length;
  const mail = mails.some((field) => !candidate.includes(field));
  return { count, called: others, sent: isSent, shown, mail, after };
}

function blockOf(page: ReadPage, index: number): Block {
  const known = blocks.get(page) ?? new Map<number, Block>();
  blocks.set(page, known);
  const before = known.get(index);
  if (before) return before;
  const fields = page.fields.filter((field) => field.block === index && field.shown === 'yes');
  const block = page.blocks[index] ?? NO_BLOCK;
  const { dictionary } = page;
  const read = {
    fields: new Set(fields),
    writable: fields.filter((field) => field.writable).length,
    called: mentionsInAll(fields.flatMap(callings), dictionary),
    sent: fields.filter((field) => isForSent(field, dictionary)),
    mails: fields.filter((field) => callings(field).some((name) => /e[-_ ]?mail/i.test(name))),
    shown: fields.some(
      ({ tag, writable, holds }) => tag === 'textarea' && !writable && holds !== 'nothing',
    ),
    after: summed([spokenOf(block, dictionary), mentionsInAll(block.after, dictionary)]),
  };
  known.set(index, read);
  return read;
}

/**
 * What the buttons say. One that goes on with the login speaks of no message: "send" sends what
 * was typed, but for where another goes on.
 */
function spokenOf(block: BlockFacts, dictionary: Dictionary): Mentions {
  const { buttons } = block;
  const kinds = buttons.map((caption) => kindOf(caption, block, dictionary));
  const speaking = buttons.filter((_, at) => kinds[at] === 'names' || kinds[at] === 'other');
  const said = mentionsInAll(speaking, dictionary);
  const isOnward = kinds.includes('onward') || kinds.includes('names');
  const isAnother = isOnward && kinds.includes('sends');
  return isAnother ? { ...said, sent: (said.sent ?? 0) + 1 } : said;
}

/** What a button does: it sends, goes on, goes on with a code that it names, or something else. */
type Kind = 'sends' | 'onward' | 'names' | 'other';

function kindOf(caption: string, { onward, sending }: BlockFacts, dictionary: Dictionary): Kind {
  if (sending.includes(caption)) return 'sends';
  if (!onward.includes(caption)) return 'other';
  return namesCode(mentionsIn(caption, dictionary)) ? 'names' : 'onward';
}

// "E-mail verification code", `emailFactorCode`: a number or an address that something is sent to
// is no field for a code.
function isForSent(field: FieldFacts, dictionary: Dictionary): boolean {
  const { sent, phone, code, verify, factor, once } = mentionsInAll(callings(field), dictionary);
  return Boolean(sent && !phone && (code || verify || factor || once)) && field.writable;
}

function callings(field: FieldFacts): string[] {
  return [...namesOf(field), ...field.labels, field.attributes.placeholder ?? ''];
}

function ownWords(candidate: Candidate): string[] {
  const [first] = candidate;
  const words = [first.near, ...first.labels, ...first.hints];
  return words.filter((text, index) => text && words.indexOf(text) === index);
}

function calledOf({ labels, near, attributes }: FieldFacts): string[] {
  if (labels.length > 0) return labels;
  return [near || attributes.placeholder || ''];
}

const NAMING =
  /^(?:name|id|formcontrolname|ng-model|v-model|data-(?:testid|test-id|test|se|qa|cy|name|field|type|purpose|automation-id))$/;

function namesOf(field: FieldFacts): string[] {
  return Object.entries(field.attributes).flatMap(([name, value]) =>
    NAMING.test(name) ? [value] : [],
  );
}

function marksOf(field: FieldFacts): string[] {
  return Object.entries(field.attributes).flatMap(([name, value]) => {
    if (name === 'class') return value.split(/\s+/);
    return name.startsWith('data-') && !NAMING.test(name) ? [name.slice(5), value] : [];
  });
}

function isNumeric(field: FieldFacts): boolean {
  const { inputmode = '', pattern = '' } = field.attributes;
  return (
    field.type === 'tel' ||
    field.type === 'number' ||
    inputmode === 'numeric' ||
    /^\^?[[(]*(?:\\d|0-9)/.test(pattern)
  );
}

function isExample(placeholder: string): boolean {
  const shown = placeholder.replace(/[^\p{L}\p{N}]/gu, '');
  return (
    /^[\p{Lu}\p{Ll}.]{0,4}\d{5,8}$/u.test(shown) ||
    /^(?:[-–—_•·*○xX0]\s*){5,8}$/.test(placeholder.trim())
  );
}

function numberOf(written: string | undefined): number | null {
  const value = Number.parseInt(written ?? '', 10);
  return Number.isInteger(value) && value > 0 ? value : null;
}
