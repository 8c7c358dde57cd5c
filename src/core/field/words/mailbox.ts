// Words for a mailbox: either where a code was sent, or the site itself.
import { fold } from './fold.ts';

/**
 * Returns a pattern that finds words beginning with any of the stems; in scripts without spaces the
 * stem is found anywhere.
 */
function beginning(...stems: string[]): RegExp {
  const all = stems.flatMap((line) =>
    fold(line)
      .split('|')
      .map((stem) => stem.trim()),
  );
  const spaced = all.filter((stem) => SPACED.test(stem));
  const others = all.filter((stem) => !SPACED.test(stem));
  return new RegExp(
    `(?:^| )(?:${spaced.join('|')})${others.length > 0 ? `|${others.join('|')}` : ''}`,
    'u',
  );
}

const SPACED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

// Words for a mailbox: they name the site as often as the place where a code was sent.
const PLACE = beginning(
  'boite de reception|votre boite de reception|boite aux lettres|boite mail|posta in arrivo|casella|caixa de entrada|caixa de correio|caixa postal|correo electronico|buzon',
  'ihre emails|ihre mails|deine emails|deine mails|inbox|your inbox|my inbox|je inbox|uw inbox|in box|mailbox|mail box|your mailbox|webmail|posteingang|postfach',
  'mailboks|indbakke|innboks|inkorg|postvak|postilaatik|postaláda|skrzynk|postkast|sisendkaust|pósthólf|innhólf',
  'pastkast|iesūtn|nabiralnik|schránk|bandeja|buzón|gelen kutu|posta kutu|входящ|вхідн|почт|ящик|скриньк|пощенск',
  'εισερχ|邮箱|信箱|郵箱|收件箱|收件匣|邮件|郵件|电子邮件|電子郵件|受信トレイ|受信ボックス|메일함|받은편지함|กล่องจดหมาย|इनबॉक्स|ইনবক্স',
);

// Verbs for getting into a site.
const LOG_IN = beginning(
  'log in|log into|login|sign in|sign into|signin|log on|access|anmeld|melde|einlogg|zugang|zugreif|connect|connexion',
  'acced|aceda|acess|access|inici sesion|iniciar ses|inicia ses|entrar|entre |inlog|aanmeld|logga in|logg inn|logg pa|log ind|log pa',
  'kirjaudu|zaloguj|logowani|prihlas|prijav|belep|bejelentkez|autentific|conect|giris|oturum|dang nhap|masuk|prisijung|piesleg',
  'войти|войдите|вход|увійти|увійдіть|вхід|влез|συνδε|登录|登入|登錄|ログイン|サインイン|로그인|تسجيل الدخول|כניסה|התחבר|เข้าสู่ระบบ|लॉग इन',
);

// Verbs for what a code is needed for ("open", "unlock"); without a code they tell the person to
// look for one in the mailbox.
const OPEN = beginning(
  'open|unlock|enter your|reach|view|read|get into|öffn|ouvrir|abrir|aprire|öppna|åpne|åbne|avaa|otwor|otev|otvor|odpr|açmak',
  'откры|відкри|отвор|ανοιξ|打开|打開|进入|進入|開く|열',
);

// What is said of a site's mailbox and never of the place of a code: it is unlocked, protected,
// created, or bids welcome.
const OWN = beginning(
  'unlock|protect|secured|locked|create|free mailbox|welcome|entsperr|geschutzt|gesichert|gesperrt|erstell|willkommen',
  'deverrouill|proteg|verrouill|creer|bienven|desbloqu|bloquead|crea|criar|bem vind|sblocc|protett|benvenut',
  'ontgrendel|beveilig|aanmak|welkom|las upp|las opp|skydda|beskytt|skapa|opprett|valkomm|velkomm|suojat|tervetul',
  'odblok|zabezpiecz|witaj|odemk|odomk|chranen|vitejte|odklen|zascit|felold|vedett|debloc|protej|kilit|korun',
  'разблок|защищ|созда|добро|розблок|захищ|створ|ласкаво|ξεκλειδ|προστατ|解锁|解鎖|保护|保護|欢迎|歡迎|ようこそ|보호|환영',
);

/**
 * How many words before or after the mailbox its verb may stand; twice as many where each character
 * is a word.
 */
const REACH = 5;

/** Returns whether the words of a phrase only name a mailbox. */
export function isMailPlace(words: string[]): boolean {
  return words.length <= 6 && PLACE.test(joined(words)) && !/\p{Nd}/u.test(words.join(''));
}

/**
 * Returns whether a mailbox, at words `from` to `to` (exclusive) of a sentence, is the site itself
 * and not where a code was sent: one logs in to it, a code opens it, or the sentence is only its
 * name. `codes` are the positions of words for codes.
 */
export function isSite(
  words: string[],
  from: number,
  to: number,
  codes: readonly number[],
): boolean {
  if (words.length === to - from) return true;
  const reach = SPACED.test(words[from] ?? '') ? REACH : 2 * REACH;
  const start = Math.max(0, from - reach);
  const code = codes.findLast((at) => at < from);
  // "Log in with the code in your inbox"
  if (LOG_IN.test(joined(words.slice(Math.max(start, (code ?? -1) + 1), from)))) return true;
  if (LOG_IN.test(joined(words.slice(to, to + reach))) && !codes.some((at) => at >= to))
    return true;
  if (code === undefined) return false;
  // "… um Ihr Postfach zu öffnen"
  return (
    OPEN.test(joined(words.slice(code + 1, from))) || OPEN.test(joined(words.slice(to, to + 2)))
  );
}

/**
 * Returns whether a text about a mailbox means the site: it is unlocked, protected, created or bids
 * welcome; or, where it `opens` (a heading, a button), it is opened.
 */
export function isOwnMailbox(words: string[], opens: boolean): boolean {
  const text = joined(words);
  return PLACE.test(text) && (OWN.test(text) || (opens && OPEN.test(text)));
}

/** Returns words as a person writes them: without spaces in scripts that have none. */
function joined(words: string[]): string {
  return words.join(' ').replace(CLOSE, '');
}

const CLOSE =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]) (?=[\p{L}\p{M}ー])/gu;
