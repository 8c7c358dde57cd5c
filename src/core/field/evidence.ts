// Everything that speaks for or against a field, gathered once for score, veto and doubt.
import type { BlockFacts, FieldFacts } from '../page/facts.ts';
import {
  calledOf,
  callings,
  isEach,
  isExample,
  isNumeric,
  marksOf,
  markupNamesOf,
  numberOf,
} from './called.ts';
import type { Dictionary } from './dictionary.ts';
import { type Candidate, isHalved } from './group.ts';
import {
  type Mentions,
  mentionsIn,
  mentionsInAll,
  mentionsOnSite,
  namesCode,
  summed,
} from './phrase.ts';
import type { ReadPage } from './read-page.ts';
import type { Concept } from './words/concept.ts';

/** What speaks for and against one candidate, by where on the page or in the markup it stands. */
export interface Evidence {
  /**
   * Mentions in the field's own words: labels, placeholder, description; the words right before it
   * only where it has no name, since else they may speak of something else.
   */
  own: Mentions;
  /**
   * What the field is called: mentions in each label; without labels, in the placeholder, or else
   * in the words before it.
   */
  called: Mentions[];
  /** The texts that `called` was read from. */
  texts: string[];
  /** The attribute values that `names` was read from. */
  callings: string[];
  /** Captions of the block's buttons and links. */
  buttons: string[];
  /** The captions among `buttons` that submit a login. */
  onward: string[];
  /** The title of the document, as written. */
  heading: string;
  /**
   * Mentions in attributes that name the field: name, id, and those by which tests and frameworks
   * find it.
   */
  names: Mentions;
  /**
   * Mentions in class and data-*. They count only in favour, since they are full of other things'
   * names.
   */
  marks: Mentions;
  /** Mentions in each heading and paragraph before the field, nearest first. */
  around: Mentions[];
  /** The texts that `around` was read from. */
  sentences: string[];
  /** Mentions in the words of earlier parts of the page, nearest first. */
  aside: Mentions[];
  /** Mentions in the names of the form in its markup. */
  form: Mentions;
  /** Buttons and what follows the form. */
  after: Mentions;
  title: Mentions;
  /**
   * Mentions in the document's highest heading, even with other fields between it and the
   * candidate.
   */
  top: Mentions;
  autocomplete: string;
  /** A field of the candidate has `autocomplete=one-time-code`. */
  declared: boolean;
  numeric: boolean;
  /** The placeholder is an example of a code: `123456`, `000 000`, `------`. */
  example: boolean;
  boxes: number;
  /** The boxes are two, for half a code each. */
  halved: boolean;
  /** The candidate is the only visible field of its block that a person can write into. */
  alone: boolean;
  /**
   * Setup keys or recovery codes are spelled out before the field, as where they are handed out.
   */
  shows: boolean;
  /** The block also asks for a mail address. */
  mail: boolean;
  longest: number | null;
  shortest: number;
  neighbours: Mentions;
  /** Another field of the block is itself for a code that is sent. */
  elsewhere: boolean;
  /** The language that the document declares. */
  lang: string;
  /** The dictionary of the languages that the document shows. */
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

/**
 * Letters and digits of a short setup key, or of two recovery codes; an example of one code is
 * shorter.
 */
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
  const texts = calledOf(candidate);
  const isOwn = texts.includes(first.near) || isEach(candidate);
  const sentences = [...(first.near && !isOwn ? [first.near] : []), ...first.around];
  const own = saidInAll([
    ...new Set([...(isOwn ? [first.near] : []), ...first.labels, ...first.hints]),
  ]);
  // A code of two factors is asked for, so that a mailbox on the page may be the site's.
  const isClear = [own, said(sentences[0] ?? '')].some(isNeverMailed);
  const told = (text: string): Mentions =>
    isClear ? mentionsOnSite(text, dictionary, page.headings.includes(text)) : said(text);
  return {
    own,
    called: texts.map(said),
    texts,
    callings: markupNamesOf(first),
    buttons: block.buttons,
    onward: block.onward,
    heading: page.title,
    names: saidInAll(markupNamesOf(first)),
    marks: saidInAll(marksOf(first)),
    around: sentences.map(told),
    sentences,
    aside: first.aside.map(told),
    form: saidInAll(block.names),
    after: isClear ? others.afterOnSite : others.after,
    title: said(page.title),
    top: said(page.headings[0] ?? ''),
    autocomplete,
    declared: candidate.some((field) =>
      /\bone-time-code\b/i.test(field.attributes.autocomplete ?? ''),
    ),
    numeric: isNumeric(first),
    example: isExample(attributes.placeholder ?? ''),
    boxes: candidate.length,
    halved: isHalved(candidate),
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

/** The visible fields of one block, and what they mention together. */
interface Block {
  fields: Set<FieldFacts>;
  /** How many of them a person can write into. */
  writable: number;
  called: Mentions;
  sent: FieldFacts[];
  /** One of the fields is a read-only text of several lines. */
  shown: boolean;
  /** The fields that ask for a mail address. */
  mails: FieldFacts[];
  /** Buttons and what follows the form. */
  after: Mentions;
  /** The same where a mailbox may be the site itself. */
  afterOnSite: Mentions;
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
  afterOnSite: Mentions;
}

// Each block is read once, not once for each of up to 100 fields.
const blocks = new WeakMap<ReadPage, Map<number, Block>>();

function othersOf(candidate: Candidate, page: ReadPage): Others {
  const { fields, writable, called, sent, shown, mails, after, afterOnSite } = blockOf(
    page,
    candidate[0].block,
  );
  const own = candidate.filter((field) => fields.has(field));
  const others = { ...called };
  const ownCalled = mentionsInAll(own.flatMap(callings), page.dictionary);
  for (const [concept, count] of Object.entries(ownCalled) as [Concept, number][])
    others[concept] = (others[concept] ?? 0) - count;
  const isSent = sent.some((field) => !candidate.includes(field));
  const count = writable - own.filter((field) => field.writable).length;
  const mail = mails.some((field) => !candidate.includes(field));
  return { count, called: others, sent: isSent, shown, mail, after, afterOnSite };
}

function blockOf(page: ReadPage, index: number): Block {
  const known = blocks.get(page) ?? new Map<number, Block>();
  blocks.set(page, known);
  const before = known.get(index);
  if (before) return before;
  const fields = page.fields.filter((field) => field.block === index && field.shown === 'yes');
  const block = page.blocks[index] ?? NO_BLOCK;
  const { dictionary } = page;
  const said = (text: string): Mentions => mentionsIn(text, dictionary);
  const onSite = (text: string): Mentions => mentionsOnSite(text, dictionary, true);
  const read = {
    fields: new Set(fields),
    writable: fields.filter((field) => field.writable).length,
    called: mentionsInAll(fields.flatMap(callings), dictionary),
    sent: fields.filter((field) => isForSent(field, dictionary)),
    mails: fields.filter((field) => callings(field).some((name) => /e[-_ ]?mail/i.test(name))),
    shown: fields.some(
      ({ tag, writable, holds }) => tag === 'textarea' && !writable && holds !== 'nothing',
    ),
    after: summed([spokenOf(block, dictionary, said), ...block.after.map(said)]),
    afterOnSite: summed([spokenOf(block, dictionary, onSite), ...block.after.map(onSite)]),
  };
  known.set(index, read);
  return read;
}

/**
 * Returns what the buttons mention. A button that submits the login does not speak of sending a
 * code; one that says "send" does only beside another that submits.
 */
function spokenOf(
  block: BlockFacts,
  dictionary: Dictionary,
  read: (text: string) => Mentions,
): Mentions {
  const { buttons } = block;
  const kinds = buttons.map((caption) => kindOf(caption, block, dictionary));
  const speaking = buttons.filter((_, at) => kinds[at] === 'names' || kinds[at] === 'other');
  const said = summed(speaking.map(read));
  const isOnward = kinds.includes('onward') || kinds.includes('names');
  const isAnother = isOnward && kinds.includes('sends');
  return isAnother ? { ...said, sent: (said.sent ?? 0) + 1 } : said;
}

/**
 * What a button does: `sends`, `onward` submits the login, `names` submits and names a code, or
 * something else.
 */
type Kind = 'sends' | 'onward' | 'names' | 'other';

function kindOf(caption: string, { onward, sending }: BlockFacts, dictionary: Dictionary): Kind {
  if (sending.includes(caption)) return 'sends';
  if (!onward.includes(caption)) return 'other';
  const { sent, ...said } = mentionsIn(caption, dictionary);
  // "Send code" beside "Register"
  if (sent) return 'sends';
  return namesCode(said) ? 'names' : 'onward';
}

/** Whether a text asks for a code of two factors, or of an app, and of no message. */
function isNeverMailed(said: Mentions): boolean {
  return namesCode(said) && Boolean(said.app || said.factor) && !said.sent;
}

// Whether a field is for a code that is sent ("E-mail verification code", `emailFactorCode`); a
// telephone number to send to is no such field.
function isForSent(field: FieldFacts, dictionary: Dictionary): boolean {
  const { sent, phone, code, verify, factor, once } = mentionsInAll(callings(field), dictionary);
  return Boolean(sent && !phone && (code || verify || factor || once)) && field.writable;
}
