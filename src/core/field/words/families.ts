// Language families: which word lists are loaded together.

/** Languages whose lists are loaded together, since they share letters or most of their words. */
export interface Family {
  /** The languages with a list, by tag (BCP 47). */
  lists: readonly string[];
  /** Other tags that pages in these languages declare, and tags of close relatives. */
  alike?: readonly string[];
  /**
   * Matches a letter that only these languages use; families in Latin letters have none, and are
   * recognised by words.
   */
  letters?: RegExp;
}

/** Every family but English, whose list is always loaded. */
export const families = {
  ethiopic: { lists: ['am'], letters: /\p{Script=Ethiopic}/u },
  arabic: { lists: ['ar', 'fa', 'ps', 'ur'], letters: /\p{Script=Arabic}/u },
  armenian: { lists: ['hy'], letters: /\p{Script=Armenian}/u },
  bengali: { lists: ['bn'], letters: /\p{Script=Bengali}/u },
  cyrillic: {
    lists: ['be', 'bg', 'kk', 'mk', 'ru', 'sr', 'uk'],
    letters: /\p{Script=Cyrillic}/u,
  },
  devanagari: { lists: ['hi'], letters: /\p{Script=Devanagari}/u },
  georgian: { lists: ['ka'], letters: /\p{Script=Georgian}/u },
  greek: { lists: ['el'], letters: /\p{Script=Greek}/u },
  gujarati: { lists: ['gu'], letters: /\p{Script=Gujarati}/u },
  gurmukhi: { lists: ['pa'], letters: /\p{Script=Gurmukhi}/u },
  han: {
    lists: ['ja', 'zh'],
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  },
  hangul: { lists: ['ko'], letters: /\p{Script=Hangul}/u },
  hebrew: { lists: ['he'], letters: /\p{Script=Hebrew}/u },
  kannada: { lists: ['kn'], letters: /\p{Script=Kannada}/u },
  khmer: {
    lists: ['km'],
    alike: ['lo', 'my'],
    letters: /[\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u,
  },
  malayalam: { lists: ['ml'], letters: /\p{Script=Malayalam}/u },
  sinhala: { lists: ['si'], letters: /\p{Script=Sinhala}/u },
  tamil: { lists: ['ta'], alike: ['te'], letters: /[\p{Script=Tamil}\p{Script=Telugu}]/u },
  thai: { lists: ['th'], letters: /\p{Script=Thai}/u },

  baltic: { lists: ['lt', 'lv'] },
  finnic: { lists: ['et', 'fi'] },
  germanic: { lists: ['af', 'de', 'nl'] },
  hungarian: { lists: ['hu'] },
  iberian: { lists: ['ca', 'es', 'gl', 'pt'] },
  indonesian: { lists: ['id'], alike: ['in', 'ms'] },
  romance: { lists: ['fr', 'ht', 'it', 'ro'], alike: ['mo'] },
  scandinavian: { lists: ['da', 'is', 'nb', 'sv'], alike: ['nn', 'no'] },
  slavic: { lists: ['cs', 'hr', 'pl', 'sk', 'sl'], alike: ['bs', 'cnr', 'sh', 'sr'] },
  turkic: { lists: ['az', 'tr', 'uz'] },
  vietnamese: { lists: ['vi'] },
  others: { lists: ['cy', 'eo', 'eu', 'fil', 'sq', 'sw', 'zu'], alike: ['tl'] },
} as const satisfies Record<string, Family>;

/** The name of a family. */
export type FamilyName = keyof typeof families;
