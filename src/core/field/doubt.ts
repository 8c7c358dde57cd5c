// Doubts about a likely field, where only the person can tell, and what outweighs them.
import type { FieldFacts } from '../page/facts.ts';
import { callings } from './called.ts';
import type { Dictionary } from './dictionary.ts';
import type { Evidence } from './evidence.ts';
import { isJustApp, isStrong, type Mentions, mentionsIn, namesCode } from './phrase.ts';
import type { ReadPage } from './read-page.ts';
import { isMisnamed, isToldRecovery, OTHER_CODES, surroundingVeto, type Veto } from './veto.ts';
import type { Concept } from './words/concept.ts';
import { leadsToLogin, saysAccount, saysAnyApp, saysIfOn, saysLogin } from './words/login.ts';
import { tags } from './words/tags.ts';

/**
 * Returns whether a field that scores high may still want another kind of code, by the words around
 * it: then the person is asked.
 */
export function isDoubtful(evidence: Evidence, page: ReadPage): boolean {
  const { own, names, marks, form, around, aside, title, neighbours, first } = evidence;
  // A "passcode" in a password field may be the password.
  if (first.type === 'password' && !isStrong(names) && (names.password || !isStrong(own)))
    return !isMaskedCode(evidence);
  // "Password/OTP"
  if (first.type === 'password' && own.password && !own.app && !own.factor) return true;
  if (isOfApp(evidence) || isSearched(evidence) || isOfAnyApp(evidence, page)) return true;
  if (isToldRecovery(evidence) && !own.app) return true;
  if (isStrong(own) || own.recovery) return false;
  // A name in the markup alone that says two things: `mfa_phone`, `otpDeviceName`.
  if (!namesCode(own) && THINGS.some((kind) => names[kind] && !isMisnamed(evidence, kind)))
    return true;
  const isTold =
    isStrong(names) ||
    isOfThoseWhoTurnedItOn(evidence) ||
    [...around, ...partsBefore(evidence), title, form].some(isStrong);
  // Beside a password a "verification code" may as well be a captcha or a sent code; beside an
  // order number it may be the order's.
  if ((neighbours.other || neighbours.password || neighbours.person) && !isTold) return true;
  // Only words around the field speak of a code, while its own label says something else: it may be
  // for a limit, or a name.
  const isNamed =
    evidence.declared ||
    evidence.example ||
    evidence.boxes > 1 ||
    namesCode(names) ||
    // "Verification input"
    evidence.texts.some((text) => /verif|authenti/i.test(text));
  if (isCalled(first) && !namesCode(own) && !isNamed && !isStrong(names)) return true;
  // Nothing says what the code is for: it may be that of a parcel, a course, a key exchange.
  const isVerified = [own, ...around, ...aside, title].some((said) => said.verify);
  if (!isTold && !isStrong(marks) && !isVerified && !isEnough(evidence)) return true;
  const [near] = around.filter((sentence) => sentence.hardware || sentence.app || sentence.once);
  return surroundingVeto(evidence) !== null || Boolean(near?.hardware && !near.app && !near.once);
}

/**
 * Returns whether a field beside a password is called a verification code "if enabled": only a
 * second factor is.
 */
export function isOfThoseWhoTurnedItOn({
  own,
  called,
  texts,
  first,
  neighbours,
}: Evidence): boolean {
  if (!own.verify || !neighbours.password || first.picture) return false;
  return called.every(namesCode) && [...texts, ...first.hints].some(saysIfOn);
}

/**
 * Whether a field's own words name an authenticator without a word for its code, and nothing else
 * says that a code is wanted: "Give your authenticator app a name".
 */
function isOfApp(evidence: Evidence): boolean {
  const { own, names, around, texts, declared, example, boxes, longest, dictionary, first } =
    evidence;
  if (!own.app || own.factor || own.once || namesCode(own)) return false;
  const said = [...texts, ...first.hints];
  if (said.some((text) => isJustApp(text, dictionary) || NUMBERED.test(text))) return false;
  const isShaped = declared || example || boxes > 1 || (longest !== null && longest <= 8);
  return !isShaped && !isStrong(names) && ![names, ...around].some(namesCode);
}

/**
 * Whether a page says no more of a code than that an app shows it, and nothing about logging in or
 * about an account: it may be the code of a parcel, or of a printer.
 */
function isOfAnyApp(evidence: Evidence, page: ReadPage): boolean {
  const { own, names, marks, form, around, aside, after, title, top, neighbours } = evidence;
  if (evidence.declared || evidence.shows || page.squares.length > 0) return false;
  if (isStrong(marks) || [names, form].some((said) => isStrong(said) || said.verify)) return false;
  const said = [own, ...around, ...aside, after, title, top, neighbours];
  if (said.some((text) => text.factor || text.once || text.verify || text.password || text.secret))
    return false;
  const { dictionary, buttons, sentences, first } = evidence;
  const read = [...first.labels, ...first.hints, first.near, ...sentences, ...first.aside];
  const apps = [...read, page.title].filter((text) => mentionsIn(text, dictionary).app);
  if (apps.length === 0 || !apps.every(saysAnyApp)) return false;
  if (page.fields.some(({ type }) => type === 'password')) return false;
  const { names: called = [], after: behind = [] } = page.blocks[first.block] ?? {};
  const others = [...called, ...behind, ...page.fields.flatMap(callings)];
  return (
    ![...read, page.title, ...page.headings, ...others].some(saysAccount) &&
    ![...buttons, page.path].some(
      (text) => leadsToLogin(text) || isStrong(mentionsIn(text, dictionary)),
    )
  );
}

/** Words for codes and digits that alone may also mean a captcha or anything numbered. */
const NUMBERED = /码|碼|数字|數字|番号|숫자|번호/;

/** Whether the one thing that can be done with a field is to search, or to subscribe. */
function isSearched({ buttons, onward, called, names, declared, dictionary }: Evidence): boolean {
  if (declared || onward.length > 0 || isStrong(names) || called.some(isStrong)) return false;
  return buttons.some(
    (caption) => mentionsIn(caption, dictionary).search || SUBSCRIBE.test(caption.trim()),
  );
}

const SUBSCRIBE =
  /^(?:subscribe|abonnieren|s['’]abonner|suscrib|iscriviti|inscrev|assinar|abonneren|prenumerera|abonner|tilmeld|tilaa|подписаться|підписатися|zasubskryb|subskryb|odebírat|abone ol|订阅|訂閱|購読|구독)/i;

/**
 * What earlier parts of the page and its highest heading tell; nothing where the field's own part
 * speaks of anything but codes: a banner does not say what the "Code" of a checkout is.
 */
function partsBefore({ around, aside, top, shows }: Evidence): Mentions[] {
  const isOpen = shows || around.every((said) => namesCode(said) || isStrong(said) || said.verify);
  return isOpen ? [...aside, top] : [];
}

/**
 * Returns whether a password field takes a code that the site merely hides while it is typed: the
 * field is named and declared as one for a code and takes no longer text. `one-time-code` alone is
 * not enough, as sites also use it to keep passwords from being saved.
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
 * Whether the only field of a page is for a code, although it is a password field: words right
 * before it say which code to enter, or it is called a verification code, and nothing on the page
 * speaks of a password.
 */
function isMaskedAlone(evidence: Evidence): boolean {
  const { own, names, callings, alone, around, title, after } = evidence;
  const said = [own, names, title, after, ...around];
  const [near] = around;
  const isAsked =
    near !== undefined && namesCode(near) && Boolean(near.app || near.once || near.factor);
  const isCalledSo = Boolean(own.verify || own.once) && namesCode(own);
  // `pin` alone is a PIN that the person chose.
  if (callings.some((name) => /(?:^|[^a-z])pin(?:$|[^a-z])/i.test(name))) return false;
  return alone && (isAsked || isCalledSo) && !said.some((text) => text.password || text.hardware);
}

/**
 * Returns whether the names of a field in the markup are enough to fill it: names that only
 * authenticators use, in a form for nothing but a login; or, where nothing else is asked for,
 * `one-time-code` or a name such as `verification_code`. Never where anything on the page speaks
 * against it.
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
  // The field has a label in words that no list knows: they may say anything.
  if (!isSure && isCalled(first) && !namesCode(own) && !isStrong(own) && !evidence.example)
    return false;
  if (THINGS.some((kind) => names[kind])) return false;
  if (!isSure && !isAskedFor(evidence)) return false;
  if (isForeign(evidence) || isOfMail(evidence)) return false;
  const isAgainst = (kinds: (Concept & Veto)[], all: Mentions[]): boolean =>
    all.some((said) => kinds.some((kind) => said[kind] && !isStrong(said)));
  // A page that shows setup keys or recovery codes speaks of them without asking for them.
  const kept = evidence.shows ? AGAINST.filter((kind) => !SHOWN.has(kind)) : AGAINST;
  return (
    !isAgainst(AGAINST, [own, names, form, neighbours, ...called, ...around]) &&
    !isAgainst(kept, [title, top, ...aside])
  );
}

/**
 * Whether the visible words fit a code where only the markup says that the field is for one: they
 * speak of a login or of such a code, or there are no words but a button that goes on.
 */
function isAskedFor(evidence: Evidence): boolean {
  const { own, form, around, aside, title, top, declared, buttons, heading, first } = evidence;
  const { dictionary } = evidence;
  if (form.search) return false;
  // A setup key is shown: two-step verification is being set up.
  if (evidence.shows || isStrong(top)) return true;
  const captions = buttons.filter((caption) => /\p{L}/u.test(caption));
  if (captions.length > 0 && !captions.some((caption) => isOnward(caption, evidence))) return false;
  const said = [...around, ...aside, title];
  if (said.some((text) => text.verify || isStrong(text) || (declared && namesCode(text))))
    return true;
  const read = [...evidence.sentences, ...first.aside].filter(
    (text) => !isCodeAlone(text, dictionary),
  );
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

/** Whether a text only says "Code" or "Enter your code"; which code, other words have to say. */
function isCodeAlone(text: string, dictionary: Dictionary): boolean {
  return namesCode(mentionsIn(text, dictionary)) && text.trim().split(/\s+/).length <= 3;
}

/**
 * Whether a title has at most two words, as the name of a site; a longer one says what the page is
 * about.
 */
function isName(title: string): boolean {
  return title.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length <= 2;
}

/**
 * Whether names in the markup say that the code verifies a person (`verification_code`,
 * `authCode`), not a booking or a door.
 */
function isForLogin({ names, callings }: Evidence): boolean {
  return Boolean(names.verify) && callings.some((name) => /verif|auth/i.test(name));
}

function isCalled({ labels, near, attributes }: FieldFacts): boolean {
  return labels.length > 0 || Boolean(near || attributes.placeholder);
}

/** Whether words before the field speak of an e-mail address, as where one is being confirmed. */
function isOfMail({ around, sentences }: Evidence): boolean {
  return sentences.some((text, at) => /\be[- ]?mail/i.test(text) && !isStrong(around[at] ?? {}));
}

/** Whether the page is in a language or script for which there is no word list. */
function isForeign({ lang, first: { around, aside, labels, near } }: Evidence): boolean {
  const [tag = ''] = lang.toLowerCase().split(/[-_]/);
  if (tag && !tags.has(tag)) return true;
  return [...around, ...aside, ...labels, near].some(
    (text) => /\p{L}/u.test(text) && !READ.test(text),
  );
}

const READ =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Tamil}\p{Script=Khmer}\p{Script=Ethiopic}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Telugu}\p{Script=Lao}\p{Script=Myanmar}]/u;

const AGAINST: (Concept & Veto)[] = [...OTHER_CODES, 'recovery', 'spare', 'phone'];
const THINGS: (Concept & Veto)[] = [...AGAINST, 'person', 'password', 'search'];
const SHOWN = new Set<Concept>(['recovery', 'spare', 'secret']);
