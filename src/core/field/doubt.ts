import type { FieldFacts } from '../page/facts.ts';
import type { Dictionary } from './dictionary.ts';
import type { Evidence } from './evidence.ts';
import { isStrong, type Mentions, mentionsIn, namesCode } from './phrase.ts';
import { OTHER_CODES, surroundingVeto, type Veto } from './veto.ts';
import type { Concept } from './words/concept.ts';
import { saysLogin } from './words/login.ts';
import { tags } from './words/tags.ts';

/**
 * Returns whether what stands around a plainly named code speaks of another kind of code: then
 * only the person can tell.
 */
export function isDoubtful(evidence: Evidence): boolean {
  const { own, names, marks, form, around, aside, title, top, neighbours, first } = evidence;
  // A "passcode" in a password field may be the password.
  if (first.type === 'password' && !isStrong(names) && (names.password || !isStrong(own)))
    return !isMaskedCode(evidence);
  // "Password/OTP"
  if (first.type === 'password' && own.password && !own.app && !own.factor) return true;
  if (isStrong(own) || own.recovery) return false;
  // `mfa_phone`, `otpDeviceName`: a name alone that says two things.
  if (!namesCode(own) && THINGS.some((kind) => names[kind])) return true;
  const isTold = isStrong(names) || [...around, ...aside, title, top, form].some(isStrong);
  // Beside a password a "verification code" is a captcha or a message as often; beside an order
  // number it is the order's.
  if ((neighbours.other || neighbours.password || neighbours.person) && !isTold) return true;
  // Only what stands around it speaks of a code: it may be for a limit, or a name.
  const isNamed =
    evidence.declared ||
    evidence.example ||
    evidence.boxes > 1 ||
    namesCode(names) ||
    // "Verification input"
    evidence.texts.some((text) => /verif|authenti/i.test(text));
  if (isCalled(first) && !namesCode(own) && !isNamed && !isStrong(names)) return true;
  // Some code: of a parcel, a course, a key exchange.
  const isVerified = [own, ...around, ...aside, title].some((said) => said.verify);
  if (!isTold && !isStrong(marks) && !isVerified && !isEnough(evidence)) return true;
  const [near] = around.filter((sentence) => sentence.hardware || sentence.app || sentence.once);
  return surroundingVeto(evidence) !== null || Boolean(near?.hardware && !near.app && !near.once);
}

/**
 * Returns whether a code is hidden by the site as it is typed: named and declared as one, and the
 * field takes no more than one; `one-time-code` alone also keeps passwords from being saved.
 */
export function isMaskedCode(evidence: Evidence): boolean {
  const { own, names, declared, numeric, longest, neighbours } = evidence;
  if (isMaskedAlone(evidence)) return true;
  const isShort = longest !== null && longest >= 6 && longest <= 8;
  return (
    declared && numeric && isShort && Boolean(own.verify) && !names.password && !neighbours.password
  );
}

/**
 * The only field of a page that says just before it which code to enter, or that is called one for
 * verification, as terminals ask, and nowhere speaks of a password.
 */
function isMaskedAlone(evidence: Evidence): boolean {
  const { own, names, callings, alone, around, title, after } = evidence;
  const said = [own, names, title, after, ...around];
  const [near] = around;
  const isAsked =
    near !== undefined && namesCode(near) && Boolean(near.app || near.once || near.factor);
  const isCalledSo = Boolean(own.verify || own.once) && namesCode(own);
  // `pin` alone is the person's own.
  if (callings.some((name) => /(?:^|[^a-z])pin(?:$|[^a-z])/i.test(name))) return false;
  return alone && (isAsked || isCalledSo) && !said.some((text) => text.password || text.hardware);
}

/**
 * Returns whether how a field is called in code is enough: by what only authenticators use in a
 * form that asks for nothing but a login, or, where nothing else is asked for, by `one-time-code`
 * or as a code for verification. Nothing on the page may speak against it.
 */
export function isEnough(evidence: Evidence): boolean {
  const {
    own,
    names,
    declared,
    alone,
    around,
    aside,
    title,
    top,
    form,
    called,
    neighbours,
    first,
  } = evidence;
  const isSure = isStrong(names);
  if (!(isSure || (alone && (declared || isForLogin(evidence))))) return false;
  if (first.type === 'password' || (first.picture && !names.app)) return false;
  // Words that nobody here understands may say anything.
  if (!isSure && isCalled(first) && !namesCode(own) && !isStrong(own) && !evidence.example)
    return false;
  if (THINGS.some((kind) => names[kind])) return false;
  if (!isSure && !isAskedFor(evidence)) return false;
  if (isForeign(evidence) || isOfMail(evidence)) return false;
  const isAgainst = (kinds: (Concept & Veto)[], all: Mentions[]): boolean =>
    all.some((said) => kinds.some((kind) => said[kind] && !isStrong(said)));
  // Where keys and recovery codes are shown they are spoken of.
  const kept = evidence.shows ? AGAINST.filter((kind) => !SHOWN.has(kind)) : AGAINST;
  return (
    !isAgainst(AGAINST, [own, names, form, neighbours, ...called, ...around]) &&
    !isAgainst(kept, [title, top, ...aside])
  );
}

/**
 * Whether what a person reads goes with a code, where only code says that it is one: it speaks of
 * a login or of such a code, or there is nothing to read but a button that goes on.
 */
function isAskedFor(evidence: Evidence): boolean {
  const { own, form, around, aside, title, top, declared, buttons, heading, first } = evidence;
  const { dictionary } = evidence;
  if (form.search) return false;
  // Keys are being set up.
  if (evidence.shows || isStrong(top)) return true;
  const captions = buttons.filter((caption) => /\p{L}/u.test(caption));
  if (captions.length > 0 && !captions.some((caption) => isOnward(caption, evidence))) return false;
  const said = [...around, ...aside, title];
  if (said.some((text) => text.verify || isStrong(text) || (declared && namesCode(text))))
    return true;
  const read = [...first.around, ...first.aside].filter((text) => !isCodeAlone(text, dictionary));
  if ([...read, heading].some(saysLogin)) return true;
  const isNothingElse =
    own.code || own.verify || own.digits || evidence.example || !isCalled(first);
  return Boolean(isNothingElse) && !read.some((text) => /\p{L}/u.test(text)) && isName(heading);
}

function isOnward(caption: string, { onward, dictionary }: Evidence): boolean {
  return (
    onward.includes(caption) ||
    /^(?:connect|verbinden|conectar|connetti)$/i.test(caption.trim()) ||
    saysLogin(caption) ||
    namesCode(mentionsIn(caption, dictionary))
  );
}

/** "Code", "Enter your code": of what, other words would say. */
function isCodeAlone(text: string, dictionary: Dictionary): boolean {
  return namesCode(mentionsIn(text, dictionary)) && text.trim().split(/\s+/).length <= 3;
}

/** Whether a title is no more than the name of a site: one that says more says what it is about. */
function isName(title: string): boolean {
  return title.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length <= 2;
}

/** `verification_code`, `authCode`: not that of a booking or a door. */
function isForLogin({ names, callings }: Evidence): boolean {
  return Boolean(names.verify) && callings.some((name) => /verif|auth/i.test(name));
}

function isCalled({ labels, near, attributes }: FieldFacts): boolean {
  return labels.length > 0 || Boolean(near || attributes.placeholder);
}

/**
 * Whether it is said just before that something is done with an address for mail, as where one is
 * confirmed.
 */
function isOfMail({ around, first }: Evidence): boolean {
  return first.around.some((text, at) => /\be[- ]?mail/i.test(text) && !isStrong(around[at] ?? {}));
}

/** Whether the page is in a language of which no words are known. */
function isForeign({ lang, first: { around, aside, labels, near } }: Evidence): boolean {
  const [tag = ''] = lang.toLowerCase().split(/[-_]/);
  if (tag && !tags.has(tag)) return true;
  return [...around, ...aside, ...labels, near].some(
    (text) => /\p{L}/u.test(text) && !READ.test(text),
  );
}

const READ =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Tamil}\p{Script=Khmer}\p{Script=Ethiopic}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u;

const AGAINST: (Concept & Veto)[] = [...OTHER_CODES, 'recovery', 'spare', 'phone'];
const THINGS: (Concept & Veto)[] = [...AGAINST, 'person', 'password', 'search'];
const SHOWN = new Set<Concept>(['recovery', 'spare', 'secret']);
