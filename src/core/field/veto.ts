// What rules a field out whatever else speaks for it.
import { isLongExample } from './called.ts';
import type { Evidence } from './evidence.ts';
import { isStrong, type Mentions, namesCode, saysCode } from './phrase.ts';
import type { Concept } from './words/concept.ts';
import { fold } from './words/fold.ts';
import { saysAnyApp } from './words/login.ts';
import { isSetting, namesSetting } from './words/settings.ts';

/** Why a field must never get a code: its attributes, or the thing that it asks for instead. */
export type Veto =
  | 'declared'
  | 'length'
  | 'pattern'
  | Exclude<Concept, 'app' | 'factor' | 'once' | 'verify' | 'code' | 'digits' | 'sent'>;

/** What the code to be written looks like. */
export interface CodeShape {
  digits: number;
  /** The code is of Steam's letters and digits. */
  letters: boolean;
}

/** Kinds of codes that no authenticator gives, whatever words stand beside theirs. */
export const OTHER_CODES: (Concept & Veto)[] = [
  'captcha',
  'coupon',
  'card',
  'postal',
  'device',
  'pin',
  'secret',
  'hardware',
  'other',
];
/**
 * Kinds that are certain when a name in the markup, or a sentence before the field, mentions them.
 */
const PLAIN: (Concept & Veto)[] = ['device', 'captcha', 'coupon', 'card', 'pin'];
/**
 * Things that fields ask for and that are no codes; beside a word for a code they may be mentioned
 * in passing.
 */
const OTHER_THINGS: (Concept & Veto)[] = ['person', 'phone', 'password', 'search'];

/**
 * Returns why the candidate must never get the code, or `null`. `shape` is what the code looks
 * like, `null` when not known.
 */
export function vetoOf(evidence: Evidence, shape: CodeShape | null): Veto | null {
  return (
    declaredVeto(evidence) ??
    shapeVeto(evidence, shape) ??
    settingVeto(evidence) ??
    wordVeto(evidence) ??
    recoveryVeto(evidence)
  );
}

const AUTOCOMPLETE =
  /\b(?:username|email|name|given-name|family-name|additional-name|nickname|organization|(?:current|new)-password|cc-[a-z-]+|transaction-[a-z]+|postal-code|street-address|address-[a-z0-9-]+|country(?:-name)?|tel(?:-[a-z-]+)?|bday(?:-[a-z]+)?|sex|url|impp|photo|language|search)\b/;

// Placeholders with an example of a telephone number, a date, an address, a key or an amount.
const OTHER_EXAMPLE =
  /^\+\d|^\(\d{2,4}\)|^\d{3}[ .-]\d{3}[ .-]\d{4}$|^(?:dd|mm|yy|jj|tt|дд|мм|гг)[ ./-]?(?:mm|dd|yy|aa|jj|мм|дд|гг)|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$|@[\w.-]+\.|^https?:|^\d+[.,]\d{2}$/i;

function declaredVeto({ autocomplete, declared, first }: Evidence): Veto | null {
  if (!declared && AUTOCOMPLETE.test(autocomplete)) return 'declared';
  const { inputmode = '', role = '', list, placeholder = '' } = first.attributes;
  if (/^(?:email|url|search)$/.test(inputmode) || /^(?:combobox|searchbox)$/.test(role) || list)
    return 'declared';
  return OTHER_EXAMPLE.test(placeholder.trim()) ? 'declared' : null;
}

function shapeVeto(evidence: Evidence, shape: CodeShape | null): Veto | null {
  const { longest, shortest, boxes, halved, first } = evidence;
  const digits = shape?.digits ?? (boxes > 1 ? boxes : 6);
  if (boxes > 1) {
    if (halved) return digits === 6 && isToldApp(evidence) ? null : 'length';
    if (boxes !== digits || boxes < 5 || boxes > 8) return 'length';
  } else {
    if (longest !== null && longest < digits && !isFirstOfRow(evidence)) return 'length';
    if (shortest > (shape ? digits : 8)) return 'length';
    const most = Number(first.attributes.max || Number.NaN);
    if (first.type === 'number' && most < 10 ** digits - 1) return 'length';
    if (first.tag === 'textarea' && (longest ?? 99) > 20 && !isOneLine(evidence)) return 'length';
  }
  const length = boxes > 1 || longest === 1 ? 1 : digits;
  // The first box often takes a pasted whole code; its pattern then accepts one character or all.
  if (
    first.takes &&
    !shape?.letters &&
    !first.takes.includes(length) &&
    !first.takes.includes(digits)
  )
    return 'pattern';
  return null;
}

/** Whether the nearest words ask for the code of an authenticator. */
function isToldApp({ own, around: [near = {}] }: Evidence): boolean {
  return [own, near].some((text) => isStrong(text) && namesCode(text));
}

/** Whether a text area is drawn as one short line, and named for an authenticator's code. */
function isOneLine({ own, alone, first: { box } }: Evidence): boolean {
  return alone && box.height < 44 && box.width < 400 && isStrong(own) && namesCode(own);
}

/**
 * Whether a lone box for one character starts a split field whose next boxes appear as it is typed:
 * the page says that it asks for such a code. A box with another label is for an initial, or a
 * mark.
 */
function isFirstOfRow({
  longest,
  alone,
  declared,
  own,
  called,
  names,
  around,
  title,
  top,
  texts,
  first,
}: Evidence): boolean {
  if (longest !== 1 || !alone || first.holds !== 'nothing') return false;
  // "Digit 1"
  const isCalled = texts.some((text) => /\p{L}/u.test(text) && !/\b1\b/.test(text));
  if (isCalled && !called.some((text) => namesCode(text) || isStrong(text))) return false;
  const near = around[0] ?? (Object.keys(title).length > 0 ? title : top);
  return declared || [own, names].some(isStrong) || (isStrong(near) && namesCode(near));
}

/** Settings such as "TOTP period" or `otp_length` speak of authenticators, but take no code. */
function settingVeto({ own, called, texts, callings }: Evidence): Veto | null {
  if (texts.some(isSetting)) return 'other';
  const isCode = called.some((text) => namesCode(text) || isStrong(text)) && !own.other;
  return !isCode && callings.some(namesSetting) ? 'other' : null;
}

// "Last", with a word for digits in the same text, folded.
const LAST =
  /(?:^| )(?:last|letzten?|dernieres?|derniers|ultim[aioe]s?|laatste|sista|siste|sidste|viimeis\w+|viimased?|ostatni\w*|posledn\w+|zadnj\w+|utolso|son|terakhir|последн\p{L}*|останн\p{L}*|τελευται\p{L}*)(?= )|末尾|最后|最後|下\d桁|后\d位|後\d位|마지막|뒤 ?\d자리/u;

function wordVeto(evidence: Evidence): Veto | null {
  const { own, called, texts, names, around, title, neighbours, first, declared, alone } = evidence;
  const strong = isStrong(own) || isStrong(names);
  const isMeant = own.verify && around.some(isStrong);
  // A "TOTP secret" is no code, and neither is what a YubiKey types.
  if (own.secret && !saysCode(own) && !isBesideKey(evidence)) return 'secret';
  if (own.hardware && !own.app && !own.factor) return 'hardware';
  for (const kind of OTHER_CODES) {
    if (own[kind] && (kind === 'device' || !isStrong(own))) return kind;
    if (called.some((text) => text[kind] && !namesCode(text)) && !called.some(isStrong))
      return kind;
    if (names[kind] && !strong && !isMeant && !isMisnamed(evidence, kind)) return kind;
  }
  const isTold = strong || [...around, title].some(isStrong);
  // A code or PIN that a password field asks for is the password, unless more is said.
  const isDeclaredAlone = declared && alone && Boolean(own.code || names.code);
  if (first.type === 'password' && !own.verify && !isTold && !isDeclaredAlone) return 'password';
  // Words before an unlabelled field say "Touch your key".
  const [near] = around;
  if (near?.hardware && !near.app && !namesCode(near) && Object.keys(own).length === 0)
    return 'hardware';
  // "The last 6 digits of your passport": a code has no others.
  if (own.digits && !strong && texts.some((text) => LAST.test(fold(text))))
    return OTHER_THINGS.find((kind) => own[kind]) ?? 'other';
  // The "security code" beside a card number, the "PIN code" of an Indian address.
  if (neighbours.card && !strong) return 'card';
  if (neighbours.postal && !strong && !own.verify) return 'postal';
  // A code beside the number of a gift card is the card's.
  if (neighbours.coupon && !strong && !own.sent && !around.some(isStrong)) return 'coupon';
  // A plain name in the markup outweighs a label that may mean anything.
  for (const kind of PLAIN)
    if (names[kind] && !own.app && !own.factor && !isMisnamed(evidence, kind)) return kind;
  const isCalledSo = called.some((text) => saysCode(text) || isStrong(text));
  for (const kind of OTHER_THINGS) {
    if (own[kind] && !saysCode(own)) return kind;
    if (called.some((text) => text[kind]) && !isCalledSo) return kind;
    if (
      names[kind] &&
      !isStrong(names) &&
      !namesCode(own) &&
      !own.app &&
      !names.code &&
      !names.verify
    )
      return kind;
  }
  return null;
}

/** Whether a setup key stands written out in one text with "the 6 digits shown in the app". */
function isBesideKey({ own, texts }: Evidence): boolean {
  return Boolean(own.app && own.digits) && texts.some((text) => /(?:[A-Z2-7]{4} ?){4}/.test(text));
}

/** Kinds whose names in the markup (`vcode`, `ticket`) programmers also give to any code. */
const LOOSE = new Set<Concept>(['captcha', 'other']);

/**
 * Returns whether a name in the markup does not matter: the nearest words before the only field ask
 * for the code of an authenticator, and speak of nothing else.
 */
export function isMisnamed(evidence: Evidence, kind: Concept): boolean {
  const { own, around, aside, called, texts, alone, title, top, first } = evidence;
  if (!LOOSE.has(kind) || !alone || first.picture || first.type === 'password') return false;
  const [near = {}] = around;
  const said = isStrong(own) && namesCode(own) ? [own] : [own, near];
  const isAgainst = (text: Mentions): boolean =>
    Boolean(text.recovery || text.sent) || OTHER_CODES.some((other) => text[other]);
  if ([...said, ...called].some(isAgainst)) return false;
  // "The code from our app" may be that of a parcel, unless two factors are spoken of.
  const isSure = (text: Mentions): boolean => Boolean(text.factor || text.once);
  const isLogin = kind !== 'other' || [...around, title, top].some(isSure);
  // "The 6 digits that the App gives", under two factors, where no list has the words for the app.
  const isTold = [...around, ...aside, title, top].some(isSure) && texts.some(saysAnyApp);
  if (isTold && own.digits) return true;
  return said.some((text) => namesCode(text) && (isSure(text) || (text.app && isLogin)));
}

function recoveryVeto(evidence: Evidence): Veto | null {
  const { own, called, names } = evidence;
  if (own.recovery && !isAlternative(evidence)) {
    if (called.some((text) => text.recovery && !namesCode(text))) return 'recovery';
    if (!called.some((text) => namesCode(text) || isStrong(text))) return 'recovery';
  }
  if (names.recovery && !(own.recovery && namesCode(own)) && !own.app) return 'recovery';
  if (own.spare && !own.app) return 'recovery';
  if (isLongExample(evidence.first.attributes.placeholder ?? '')) return 'recovery';
  if (isStrong(own) || own.recovery) return null;
  if (own.verify) return isToldRecovery(evidence) ? 'recovery' : null;
  return surroundingVeto(evidence);
}

/**
 * Returns whether the nearest sentence before a field asks for a recovery code and for no other:
 * it outweighs a label or heading that names any code.
 */
export function isToldRecovery({ around: [near] }: Evidence): boolean {
  return Boolean(near?.recovery && !namesCode(near) && !near.app);
}

/**
 * Returns why the words around a field speak against it, or `null`: those of its own part of the
 * page, and those of earlier parts only where the own part says nothing and no keys or codes are
 * shown.
 */
export function surroundingVeto({ around, aside, title, shows }: Evidence): Veto | null {
  if (shows) return aroundVeto(around, {});
  return aroundVeto(around.length > 0 ? around : aside, title);
}

/**
 * Whether a field takes both kinds of codes: "Auth/Backup code", or an untranslated label
 * `recovery_code` under "OTP or recovery".
 */
function isAlternative({ own, around, names, first: { labels } }: Evidence): boolean {
  if (labels.some((label) => /\p{L} ?\/ ?\p{L}/u.test(label))) return namesCode(own);
  const isKey = labels.length > 0 && labels.every((label) => /^[a-z]+(?:_[a-z]+)+\W*$/.test(label));
  return (
    isKey &&
    Boolean(names.once) &&
    around.some((sentence) => sentence.recovery && namesCode(sentence))
  );
}

/**
 * Returns what the nearest words make of a plainly named code; words behind a mention of
 * authenticators no longer count.
 */
function aroundVeto(around: Mentions[], title: Mentions): Veto | null {
  for (const sentence of around) {
    if (sentence.recovery) {
      if (!namesCode(sentence)) return 'recovery';
      // "… your recovery codes … use one of your codes": a heading further up may say which code.
      if (!sentence.spare || sentence.app || sentence.once) return null;
      continue;
    }
    if (sentence.spare && !sentence.app) return 'recovery';
    for (const kind of PLAIN)
      if (sentence[kind] && (kind === 'device' || !isStrong(sentence))) return kind;
    // "Generate backup codes" may stand above "Enter your two-factor authentication code".
    if (sentence.app || sentence.once || (sentence.factor && namesCode(sentence))) return null;
  }
  return title.recovery && !isStrong(title) ? 'recovery' : null;
}
