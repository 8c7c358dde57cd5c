// Whether a code would do more on a page than log in.
import { isEnrollment } from './enrollment.ts';
import { mentionsIn } from './phrase.ts';
import type { ReadPage } from './read-page.ts';
import { fold } from './words/fold.ts';

/**
 * Returns whether a code may do more on a page than log in, such as turning two-step verification
 * on: then the form is never submitted for the person.
 */
export function isMoreThanLogin(pages: ReadPage[]): boolean {
  return isEnrollment(pages) || pages.some((page) => page.squares.length > 0 || saysMore(page));
}

function saysMore({ title, fields, dictionary }: ReadPage): boolean {
  const said = [
    title,
    ...fields.flatMap(({ around, aside, labels, near }) => [...around, ...aside, ...labels, near]),
  ];
  return said.some((text) => doesMore(text) || mentionsIn(text, dictionary).secret !== undefined);
}

// Words of pages where a code does more: two-step verification is set up or ended, something is
// deleted or paid.
const MORE = new RegExp(
  [
    'turn(?:ing)? (?:it )?(?:on|off)|set(?:ting)?[ -]?up|enabl|disabl|activat|enrol|add (?:an? )?(?:authenticator|device)|delet|remov|transfer|withdraw|payment|reset',
    'einricht|aktivier|losch|entfern|uberweis|configur|activer|desactiv|supprim|activar|elimin|attiv|configura|rimuov|instell|inschakel|uitschakel|verwijder',
    'aktiver|sett opp|sla pa|sla av|slett|fjern|konfigurer|stall in|ta bort|kayttoon|poista|wlacz|wylacz|skonfigur|usun|nastavit|zapnout|vypnout|smazat|odstran|zapnut|vypnut',
    'vklop|izklop|nastavite|omogoc|onemogoc|izbris|odstrani|ukljuci|iskljuci|postav|beallit|bekapcsol|kikapcsol|torl|configureaza|activea|dezactiv|sterge|etkinlestir|kurulum|devre disi|sil(?:in|me)',
    'ενεργοπο|απενεργοπο|ρυθμι|διαγρα|включ|подключ|настро|отключ|удал|увімк|вимк|налашт|видал|активи|деактиви|изтри|bat (?:xac|tinh)|thiet lap|kich hoat|tat xac|xoa |aktifkan|nonaktif|siapkan|hapus',
    'เปิดใช้|ปิดใช้|ตั้งค่า|ลบ|सक्षम|अक्षम|सेट अप|हटा|تفعيل|تعطيل|اعداد|حذف|הפעל|הגדר|השבת|מחיק|فعال|راه اندازی',
    '启用|啟用|开启|開啟|设置|設定|绑定|綁定|关闭|關閉|停用|删除|刪除|转账|轉帳|有効|無効|削除|活性|활성|설정|삭제',
  ].join('|'),
);

function doesMore(text: string): boolean {
  return MORE.test(fold(text));
}
