// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  bestLanguage,
  countedText,
  LANGUAGES,
  loadLanguage,
  shownLanguage,
  text,
} from '../../../src/ui/language/catalogue.ts';

describe('the language', () => {
  it.each([
    [['ru-RU', 'en'], 'ru'],
    [['nb-NO'], 'nb'],
    [['nn'], 'nb'],
    [['no'], 'nb'],
    [['zh-CN'], 'zh_CN'],
    [['zh'], 'zh_CN'],
    [['zh-Hans-SG'], 'zh_CN'],
    [['zh-Hans-HK'], 'zh_CN'],
    [['zh-TW'], 'zh_TW'],
    [['zh-HK'], 'zh_TW'],
    [['zh-MO', 'pt'], 'zh_TW'],
    [['zh-Hant'], 'zh_TW'],
    [['zh-Hant-MY'], 'zh_TW'],
    [['he-IL'], 'he'],
    [['iw'], 'he'],
    [['in-ID'], 'id'],
    [['id'], 'id'],
    [['ja-JP'], 'ja'],
    [['ko'], 'ko'],
    [['uk-UA', 'ru'], 'uk'],
    [['tr-TR'], 'tr'],
    [['ar-EG'], 'ar'],
    [['hi-IN', 'en'], 'hi'],
    [['cy', 'sl-SI', 'en'], 'sl'],
    [['de-AT', 'en'], 'de'],
    [['pt-BR'], 'pt_BR'],
    [['pt-PT', 'es'], 'pt_BR'],
    [['pt'], 'pt_BR'],
    [['es-419'], 'es'],
    [['fr_CA'], 'fr'],
    [['en-GB', 'ru'], 'en'],
    [['vi_VN'], 'vi'],
    [['tlh'], 'en'],
    [['constructor'], 'en'],
    [[], 'en'],
  ])('%j is served by %s', (tags, folder) => {
    expect(bestLanguage(tags)).toBe(folder);
  });

  it('is set on the document', async () => {
    await loadLanguage(['zh-HK']);
    expect(document.documentElement.lang).toBe('zh-TW');
    expect(document.documentElement.dir).toBe('ltr');
    expect(shownLanguage.value).toBe('zh-TW');
  });

  it.each(['ar', 'he'])('runs from right to left in %s', async (language) => {
    await loadLanguage([language]);
    expect(document.documentElement.dir).toBe('rtl');
    expect(document.documentElement.lang).toBe(language);
  });
});

describe('sentences', () => {
  it('fill in values, and leave unknown braces alone', async () => {
    await loadLanguage(['en']);
    expect(text('filled', { host: 'example.com' })).toBe('Filled on example.com');
    expect(text('filled', { other: 'example.com' })).toBe('Filled on {host}');
  });

  it('never treat a value as a pattern', async () => {
    await loadLanguage(['en']);
    expect(text('search_nothing', { words: '$& {words} $1' })).toBe(
      'Nothing matches “$& {words} $1”.',
    );
  });

  it.each([
    ['ru', 1, 'Сохранить 1 аккаунт'],
    ['ru', 3, 'Сохранить 3 аккаунта'],
    ['ru', 11, 'Сохранить 11 аккаунтов'],
    ['ru', 21, 'Сохранить 21 аккаунт'],
    ['sl', 2, 'Shrani 2 računa'],
    ['sl', 3, 'Shrani 3 račune'],
    ['sl', 5, 'Shrani 5 računov'],
    ['sl', 101, 'Shrani 101 račun'],
    ['pl', 1, 'Zapisz 1 konto'],
    ['pl', 3, 'Zapisz 3 konta'],
    ['pl', 5, 'Zapisz 5 kont'],
    ['cs', 2, 'Uložit 2 účty'],
    ['cs', 5, 'Uložit 5 účtů'],
    ['fr', 0, 'Enregistrer 0 compte'],
    ['nb', 1, 'Lagre 1 konto'],
    ['nb', 2, 'Lagre 2 kontoer'],
    ['vi', 1, 'Lưu 1 tài khoản'],
    ['zh_CN', 7, '保存 7 个账户'],
    ['zh_TW', 1, '儲存 1 個帳號'],
    ['ja', 2, '2件のアカウントを保存'],
    ['ko', 1, '계정 1개 저장'],
    ['uk', 1, 'Зберегти 1 акаунт'],
    ['uk', 3, 'Зберегти 3 акаунти'],
    ['uk', 5, 'Зберегти 5 акаунтів'],
    ['tr', 2, '2 hesabı kaydet'],
    ['ar', 1, 'حفظ حساب واحد'],
    ['ar', 2, 'حفظ حسابين'],
    ['he', 1, 'שמירת חשבון אחד'],
    ['he', 2, 'שמירת 2 חשבונות'],
    ['hi', 1, '1 खाता सेव करें'],
    ['id', 3, 'Simpan 3 akun'],
    ['en', 1234, 'Save 1,234 accounts'],
  ])('count in %s: %d', async (language, count, sentence) => {
    await loadLanguage([language]);
    expect(countedText('save_accounts', count)).toBe(sentence);
  });

  it('stay whole for an account without a name, and only for that', async () => {
    await loadLanguage(['en']);
    expect(text('moved_to_trash', { name: '' })).toBe('Unnamed account is in the trash');
    expect(text('search_nothing', { words: '' })).toBe('Nothing matches “”.');
  });

  it('are there in every language, and none shows its key', async () => {
    for (const language of LANGUAGES) {
      await loadLanguage([language]);
      expect(text('create_title')).not.toBe('create_title');
      expect(text('refusal_password_wrong')).not.toBe('refusal_password_wrong');
    }
  });
});
