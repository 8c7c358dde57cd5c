// What the word lists of each language say, and what they must not say in another language.
import { describe, expect, test } from 'vitest';
import { Dictionary } from '../../../src/core/field/dictionary.ts';
import { mentionsIn } from '../../../src/core/field/phrase.ts';
import { readPage } from '../../../src/core/field/read-page.ts';
import { isSubmitCaption } from '../../../src/core/field/submit-captions.ts';
import { submitCaptions } from '../../../src/core/field/words/captions.ts';
import type { Words } from '../../../src/core/field/words/concept.ts';
import { en } from '../../../src/core/field/words/en.ts';
import { every } from '../../../src/core/field/words/every.ts';
import { type Family, families } from '../../../src/core/field/words/families.ts';
import { wordsOf } from '../../../src/core/field/words/fold.ts';
import { factsOf } from '../../forms/form.ts';
import { said } from './said.ts';

const captions = submitCaptions
  .trim()
  .split('\n')
  .flatMap((line) => line.slice(line.indexOf(':') + 1).split('|'))
  .map((caption) => caption.trim());

/** How a login page is headed, its field called, and the field for a spare code called. */
const screens = `
Afrikaans | Tweede faktor | Verifikasie kode | Rugsteun kode
Albanian | Faktori i dytë | Kodi i vërtetimit | Kodi i rikuperimit
Amharic | ባለሁለት ደረጃ ማረጋገጫ | የማረጋገጫ ኮድ | የመጠባበቂያ ኮድ
Basque | Bigarren faktorea | Egiaztapen-kodea | Berreskuratze-kodea
Belarusian | Другі фактар | Код верыфікацыі | Запасны код
Burmese | နှစ်ဆင့်ခံ အတည်ပြုခြင်း | အတည်ပြုချက် ကုဒ် | အရန် ကုဒ်
Esperanto | Duetapa aŭtentigo | Konfirmkodo | Rezerva kodo
Filipino | Dalawang salik na pagpapatunay | Kodigo ng beripikasyon | Kodigo ng pagbawi
Galician | Verificación en dúas etapas | Código de verificación | Código de reserva
Gujarati | બે પગલાંની ચકાસણી | ચકાસણી કોડ | બેકઅપ કોડ
Haitian | Otantifikasyon de faktè | Kòd verifikasyon | Kòd sekou
Irish | Fíordheimhniú dhá chéim | Cód fíoraithe | Cód cúltaca
Kannada | ಎರಡು ಹಂತದ ದೃಢೀಕರಣ | ಪರಿಶೀಲನಾ ಕೋಡ್ | ಬ್ಯಾಕಪ್ ಕೋಡ್
Khmer | ការផ្ទៀងផ្ទាត់ពីរជំហាន | លេខកូដផ្ទៀងផ្ទាត់ | លេខកូដបម្រុង
Kurdish | دوو هەنگاو | کۆدی پشتڕاستکردنەوە | کۆدی گەڕانەوە
Kyrgyz | Эки кадамдуу текшерүү | Ырастоо коду | Камдык код
Lithuanian | Antrasis faktorius | Patvirtinimo kodas | Atsarginis kodas
Macedonian | Двочинителска заверка | Код за потврда | Код за повраток
Malay | Pengesahan dua langkah | Kod pengesahan | Kod sandaran
Malayalam | രണ്ട് ഘട്ട പരിശോധന | സ്ഥിരീകരണ കോഡ് | ബാക്കപ്പ് കോഡ്
Marathi | दोन टप्प्यांची पडताळणी | पडताळणी कोड | बॅकअप कोड
Mongolian | Хоёр шатлалт баталгаажуулалт | Баталгаажуулах код | Нөөц код
Nepali | दुई चरण प्रमाणीकरण | प्रमाणीकरण कोड | ब्याकअप कोड
Pashto | دوه پړاويزه تاييد | د تایید کوډ | بیک اپ کوډ
Punjabi | ਦੋ ਪੜਾਵੀ ਤਸਦੀਕ | ਪੁਸ਼ਟੀ ਕੋਡ | ਬੈਕਅੱਪ ਕੋਡ
Serbian | Други фактор | Код за проверу | Резервни код
Sindhi | ٻن مرحلن جي تصديق | تصديقي ڪوڊ | بيڪ اپ ڪوڊ
Sinhala | ද්විසාධක සත්‍යාපනය | සත්‍යාපන කේතය | උපස්ථ කේතය
Slovenian | Drugi faktor | Potrditvena koda | Obnovitvena koda
Swahili | Uthibitishaji wa hatua mbili | Msimbo wa uthibitishaji | Msimbo mbadala
Tamil | இரு காரணி அங்கீகாரம் | சரிபார்ப்புக் குறியீடு | காப்புக் குறியீடு
Telugu | రెండు అంచెల ధృవీకరణ | నిర్ధారణ కోడ్ | బ్యాకప్ కోడ్
Thai | ปัจจัยที่สอง | รหัสตรวจสอบยืนยัน | รหัสสำรอง
Traditional Chinese | 第二步驗證 | 驗證代碼 | 備援碼
Uyghur | ئىككى باسقۇچلۇق دەلىللەش | دەلىللەش كودى | ئەسلىگە كەلتۈرۈش كودى
Uzbek | Ikki bosqichli tekshiruv | Tasdiqlash kodi | Zaxira kodi
Vietnamese | Xác thực hai lớp | Mã xác nhận | Mã dự phòng
Welsh | Dilysu dau gam | Cod dilysu | Cod wrth gefn
Zulu | Izinyathelo ezimbili | Ikhodi yokuqinisekisa | Ikhodi yokubuyisela
`;

describe('a language says what is asked for', () => {
  const rows = screens
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()) as [string, string, string, string]);

  test.each(rows)('%s', (_, heading, called, spare) => {
    expect(said(heading)).toHaveProperty('factor');
    expect(said(called)).toHaveProperty('verify');
    expect(said(called)).not.toHaveProperty('recovery');
    expect(said(spare)).toHaveProperty('recovery');
  });
});

describe('a button that only goes on', () => {
  test.each(['Pošlji', '送出', 'Gönder', 'Отправить', 'ਭੇਜੋ', 'Wasilisha', 'ส่ง', 'Испрати'])(
    '%s',
    (caption) => {
      expect(isSubmitCaption(caption)).toBe(true);
      expect(isSubmitCaption(` ${caption.toUpperCase()} › `)).toBe(true);
      expect(said(caption)).not.toHaveProperty('sent');
    },
  );

  test.each([
    'Pošlji kodo',
    '重新傳送驗證碼',
    'Kodu yeniden gönder',
    'Отправить код',
    'ส่งรหัสอีกครั้ง',
    'Испрати код',
  ])('unlike %s', (caption) => {
    expect(isSubmitCaption(caption)).toBe(false);
    expect(said(caption)).toHaveProperty('sent');
  });

  test('none speaks of a message, a card or anything else; "log in" may name the person', () => {
    const known = ['send code', '发送'];
    const speaking = captions.filter((caption) => {
      const { app, factor, once, verify, code, digits, person, ...else_ } = said(caption);
      return Object.keys(else_).length > 0 && !known.includes(caption);
    });
    expect(speaking).toEqual([]);
  });
});

describe('what looks like a word of another language is none', () => {
  test.each([
    ['French: my', 'Ma page', 'code'],
    ['French: does not figure', 'Le compte ne figure pas dans la liste', 'captcha'],
    ['Slovak: damaged', 'Správa je poškodená', 'postal'],
    ['Ukrainian: by default', 'Мова за замовчуванням', 'other'],
    ['Hindi: once more', 'कृपया एक बार फिर कोशिश करें', 'once'],
    ['Vietnamese: once more', 'Vui lòng thử lại một lần nữa', 'once'],
    ['Arabic: workers', 'قائمة العاملين', 'factor'],
    ['Greek: password again', 'Επιβεβαίωση κωδικού πρόσβασης', 'verify'],
    ['Swedish: password', 'Ange ditt lösenord', 'verify'],
    ['Portuguese: attempts left', 'Restantes: 3 tentativas', 'spare'],
    ['Spanish: attempts left', 'Te quedan 3 intentos restantes', 'spare'],
    ['Slovenian: attempts left', 'Preostali poskusi: 3', 'spare'],
    ['Korean: attempts left', '남은 시도 3회', 'postal'],
    ['Norwegian: you must', 'Du må godkjenne vilkårene', 'app'],
  ])('%s', (_, text, concept) => {
    expect(said(text)).not.toHaveProperty(concept);
  });
});

describe('a code from an app is one from an app', () => {
  test.each([
    ['Spanish', 'Código de la app de autenticación'],
    ['Spanish', 'Escribe el código de la aplicación de autenticación'],
    ['French', 'Code de l’application d’authentification'],
    ['Portuguese', 'Código do aplicativo autenticador'],
  ])('%s: %s', (_, text) => expect(said(text)).toHaveProperty('app'));

  const swallowing = Object.entries(every).flatMap(([tag, words]: [string, Words]) => {
    const dictionary = new Dictionary([en, words]);
    const apps = phrasesOf(words.app);
    return (['verify', 'code', 'digits'] as const)
      .flatMap((concept) => phrasesOf(words[concept]))
      .flatMap((phrase) => apps.flatMap((app) => overlapped(phrase, app)))
      .filter((text) => !mentionsIn(text, dictionary).app)
      .map((text) => `${tag}: ${text}`);
  });
  test('in every list, also where a phrase for a code ends as the app begins', () => {
    expect(swallowing).toEqual([]);
  });
});

function phrasesOf(list = ''): string[][] {
  return list
    .split('|')
    .map((text) => wordsOf(text.replaceAll('#', '6')))
    .filter((words) => words.length > 1);
}

/** "code of the app" and "app for codes" as one text, "code of the app for codes". */
function overlapped(phrase: string[], app: string[]): string[] {
  for (let shared = Math.min(phrase.length, app.length) - 1; shared > 0; shared--)
    if (phrase.slice(-shared).join(' ') === app.slice(0, shared).join(' '))
      return [[...phrase, ...app.slice(shared)].join(' ')];
  return [];
}

test.each(['ኮዱን ወደ ስልክዎ ልከናል', 'በኤስኤምኤስ የላክንልዎትን ኮድ ያስገቡ', 'ወደ ኢሜይልዎ የላክነውን ቁጥር ያስገቡ'])(
  'Amharic says that a code was sent: %s',
  (text) => expect(said(text)).toHaveProperty('sent'),
);

describe('every script of a list has its words loaded', () => {
  test.each([
    ['Telugu', 'ధృవీకరణ కోడ్'],
    ['Lao', 'ລະຫັດຢືນຢັນ'],
    ['Burmese', 'အတည်ပြုချက် ကုဒ်'],
  ])('%s', async (_, label) => {
    const page = factsOf({ name: '', fields: [{ label }], expect: 'offer' });
    const { dictionary } = await readPage(page);
    expect(Object.keys(mentionsIn(label, dictionary))).not.toEqual([]);
  });

  test('letters of another script belong to the same family', () => {
    const foreign = Object.values(families).flatMap((family: Family) =>
      family.letters
        ? family.lists.flatMap((tag) =>
            unlettered(every[tag as keyof typeof every] ?? {}, family.letters),
          )
        : [],
    );
    expect(foreign).toEqual([]);
  });
});

/** The words of a list with letters of neither its family nor Latin. */
function unlettered(words: Words, letters = /./u): string[] {
  return Object.values(words)
    .flatMap((list) => list.match(/[\p{L}]+/gu) ?? [])
    .filter((word) => !letters.test(word) && !/[\p{Script=Latin}ー]/u.test(word));
}
