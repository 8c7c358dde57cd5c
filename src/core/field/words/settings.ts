// Words for settings of codes (period, length, attempts), which are no codes.
import { fold, wordsOf } from './fold.ts';

// Names of settings, by language. Words that are also the beginning of others are written whole.
const SETTINGS = `
(?:otp |code |token )?period|interval|time interval|(?:code|otp|totp|token|pin) length|length of|number of digits|validity
lifetime|life time|time to live|skew|clock skew|drift|tolerance|time ?step|(?:max|maximum|most|allowed|number of).{0,16}attempts
(?:time|look ahead|look ?ahead|otp|totp|drift|tolerance|validation|verification) window|days (?:until|before|between)
(?:number of|how many) days|expires after|expiry time|expiration time|issuer|recipient|remember .{0,30}for \\(
periode|intervall|zeitintervall|codelänge|code länge|länge (?:des|der)|anzahl (?:der )?(?:stellen|ziffern|versuche|tage)
gültigkeit|gültigkeitsdauer|lebensdauer|zeitfenster|zeitabweichung|zeitversatz|zeitschritt|toleranz|maximale.{0,12} versuche
tage bis|aussteller|empfänger
période|intervalle|longueur d|validité|durée de v|durée du|décalage|dérive|tolérance|fenêtre de|pas de temps
nombre (?:de|maximal|maximum).{0,24}(?:chiffres|tentatives|jours)|tentatives max|jours avant|émetteur|destinataire
período|periodo|intervalo|longitud de|validez|vigencia|duración de|desfase|deriva|tolerancia|ventana de|intentos máx
(?:número|máximo) (?:máximo )?de (?:dígitos|intentos|días|tentativas|dias)|días (?:hasta|antes)|emisor|destinatario
intervallo|lunghezza de|validità|durata de|scostamento|sfasamento|tolleranza|finestra (?:di|temporale)|tentativi mass
numero (?:massimo )?di (?:cifre|tentativi|giorni)|giorni (?:prima|fino)|emittente
codelengte|lengte van|geldigheid|geldigheidsduur|levensduur|afwijking|tolerantie|tijdvenster|tijdstap|uitgever|ontvanger
(?:maximaal )?aantal (?:cijfers|pogingen|dagen)|dagen (?:tot|voor)
okres|interwał|długość|ważność|czas życia|czas ważności|przesunięcie|tolerancja|okno czasowe|wystawca|odbiorca
(?:maksymalna )?liczba (?:cyfr|prób|dni)|dni do
comprimento d|tamanho do|validade|duração d|desvio|tolerância|janela de|dias até|emissor|destinatário
kodelengde|lengde på|lengden på|gyldighet|gyldighetstid|levetid|avvik|toleranse|tidsvindu|tidssteg|utsteder|mottaker
(?:maks |maksimalt )?antall (?:siffer|forsøk|dager)|dager (?:til|før)
kodlängd|längd på|längden på|giltighet|giltighetstid|livslängd|avvikelse|tolerans|tidsfönster|tidssteg|utfärdare|mottagare
(?:max |maximalt )?antal (?:siffror|försök|dagar)|dagar (?:till|innan)
obdobje|dolžina kode|veljavnost|trajanje|življenjska doba|zamik|odstopanje|časovno okno|časovni korak|izdajatelj|prejemnik
(?:največje )?število (?:števk|števil|poskusov|dni)|dni do
период|интервал|длина кода|длина|срок действия|время жизни|время действия|сдвиг|расхождение|допуск|окно|шаг времени
(?:максимальное )?(?:число|количество) (?:цифр|попыток|дней)|дней до|издатель|получатель
chu kỳ|khoảng thời gian|độ dài|thời hạn|hiệu lực|thời gian sống|độ lệch|dung sai|cửa sổ thời gian
số (?:chữ số|lần thử|ngày)|nhà phát hành|người nhận
`;

const SPACELESS =
  /周期|週期|间隔|間隔|长度|長度|桁数(?!字)|位数(?!字)|有效期|有効期間|有効期限|時間枠|偏差|偏移|容差|时间窗|時間窗|時間步|时间步长|许容|許容|ずれ|尝试次数|嘗試次數|試行回数|天数|天數|日数|发行者|发行方|發行者|発行者|接收者|收件人|受信者|ウィンドウ|期間$|期间$/u;

let spaced: RegExp | null = null;

/**
 * Returns whether a label names a setting of codes ("TOTP period", "Code length"). Not longer
 * sentences, which mention such words in passing, and not "length: 6", which tells how long the
 * code is.
 */
export function isSetting(text: string): boolean {
  if (SPACELESS.test(text)) return text.length <= 24;
  const words = fold(text).match(/[\p{L}\p{M}\p{N}(]+/gu) ?? [];
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  spaced ??= new RegExp(
    `(?:^| )(?:${fold(SETTINGS.trim()).replaceAll('\n', '|')})(?:\\S*)(?! \\d)(?: |$)`,
    'u',
  );
  return spaced.test(words.join(' ').replace(/\(/g, ' (').replace(/\s+/g, ' '));
}

const MOST_WORDS = 9;

/** Last words of names that no field for a code has. */
const ENDS = new Set(
  (
    'period periods interval length len validity lifetime ttl skew drift window windows tolerance days attempts retries ' +
    'issuer recipient recipients digits timeout expiry expiration expires algorithm lookahead'
  ).split(' '),
);
const UNITS = new Set(
  'seconds secs sec s minutes mins min days hours ms count max input field value setting size'.split(
    ' ',
  ),
);
const COUNTED = new Set('totp hotp otp time steps'.split(' '));

/**
 * Returns whether a name in the markup is that of a setting of codes: `totp_period`, `otpLength`,
 * `time_step`.
 */
export function namesSetting(name: string): boolean {
  const parts = wordsOf(name);
  while (parts.length > 1 && UNITS.has(parts.at(-1) ?? '') && !ENDS.has(parts.at(-1) ?? ''))
    parts.pop();
  const last = parts.at(-1) ?? '';
  if (ENDS.has(last)) return true;
  return /^steps?$/.test(last) && COUNTED.has(parts.at(-2) ?? '');
}
