// What sites say around recovery codes, in the six languages of the demo sites.

/** The sentences of one language. */
export interface Words {
  lang: string;
  title: string;
  heading: string;
  keep: string;
  once: string;
  copy: string;
  print: string;
  download: string;
  show: string;
  code: string;
  used: string;
  unused: string;
  status: string;
  generated: string;
  single: string;
  phrase: string;
  account: string;
  settings: string;
  help: string;
  setup: string;
  live: string;
  phone: string;
  order: string;
  done: string;
}

/** The words by language. */
export const words: Record<string, Words> = {
  en: {
    lang: 'en',
    title: 'Security',
    heading: 'Recovery codes',
    keep: 'Keep these codes somewhere safe. You need one if you lose your phone.',
    once: 'Each code works once.',
    copy: 'Copy',
    print: 'Print',
    download: 'Download',
    show: 'Show codes',
    code: 'Code',
    used: 'used',
    unused: 'unused',
    status: 'Status',
    generated: 'Created on',
    single: 'Your recovery code',
    phrase: 'Recovery phrase',
    account: 'Account',
    settings: 'Settings',
    help: 'Help',
    setup: 'Setup key',
    live: 'Authentication code',
    phone: 'Phone number',
    order: 'Order number',
    done: 'I have saved my codes',
  },
  nb: {
    lang: 'nb',
    title: 'Sikkerhet',
    heading: 'Gjenopprettingskoder',
    keep: 'Oppbevar kodene på et trygt sted. Du trenger en av dem hvis du mister telefonen.',
    once: 'Hver kode virker én gang.',
    copy: 'Kopier',
    print: 'Skriv ut',
    download: 'Last ned',
    show: 'Vis koder',
    code: 'Kode',
    used: 'brukt',
    unused: 'ubrukt',
    status: 'Status',
    generated: 'Laget',
    single: 'Din gjenopprettingskode',
    phrase: 'Gjenopprettingsfrase',
    account: 'Konto',
    settings: 'Innstillinger',
    help: 'Hjelp',
    setup: 'Oppsettnøkkel',
    live: 'Autentiseringskode',
    phone: 'Telefonnummer',
    order: 'Ordrenummer',
    done: 'Jeg har lagret kodene mine',
  },
  ru: {
    lang: 'ru',
    title: 'Безопасность',
    heading: 'Резервные коды',
    keep: 'Сохраните эти коды в надёжном месте. Они понадобятся, если вы потеряете телефон.',
    once: 'Каждый код действует один раз.',
    copy: 'Копировать',
    print: 'Печать',
    download: 'Скачать',
    show: 'Показать коды',
    code: 'Код',
    used: 'использован',
    unused: 'не использован',
    status: 'Статус',
    generated: 'Созданы',
    single: 'Ваш код восстановления',
    phrase: 'Фраза восстановления',
    account: 'Аккаунт',
    settings: 'Настройки',
    help: 'Помощь',
    setup: 'Ключ настройки',
    live: 'Код подтверждения',
    phone: 'Номер телефона',
    order: 'Номер заказа',
    done: 'Я сохранил коды',
  },
  sl: {
    lang: 'sl',
    title: 'Varnost',
    heading: 'Obnovitvene kode',
    keep: 'Kode shranite na varno mesto. Potrebujete jih, če izgubite telefon.',
    once: 'Vsaka koda deluje enkrat.',
    copy: 'Kopiraj',
    print: 'Natisni',
    download: 'Prenesi',
    show: 'Pokaži kode',
    code: 'Koda',
    used: 'uporabljena',
    unused: 'neuporabljena',
    status: 'Stanje',
    generated: 'Ustvarjene',
    single: 'Vaša obnovitvena koda',
    phrase: 'Obnovitveni stavek',
    account: 'Račun',
    settings: 'Nastavitve',
    help: 'Pomoč',
    setup: 'Nastavitveni ključ',
    live: 'Koda za preverjanje',
    phone: 'Telefonska številka',
    order: 'Številka naročila',
    done: 'Kode sem shranil',
  },
  vi: {
    lang: 'vi',
    title: 'Bảo mật',
    heading: 'Mã khôi phục',
    keep: 'Hãy giữ các mã này ở nơi an toàn. Bạn cần chúng nếu mất điện thoại.',
    once: 'Mỗi mã chỉ dùng được một lần.',
    copy: 'Sao chép',
    print: 'In',
    download: 'Tải xuống',
    show: 'Hiện mã',
    code: 'Mã',
    used: 'đã dùng',
    unused: 'chưa dùng',
    status: 'Trạng thái',
    generated: 'Đã tạo',
    single: 'Mã khôi phục của bạn',
    phrase: 'Cụm từ khôi phục',
    account: 'Tài khoản',
    settings: 'Cài đặt',
    help: 'Trợ giúp',
    setup: 'Khóa thiết lập',
    live: 'Mã xác thực',
    phone: 'Số điện thoại',
    order: 'Mã đơn hàng',
    done: 'Tôi đã lưu các mã',
  },
  zh: {
    lang: 'zh-CN',
    title: '安全',
    heading: '恢复代码',
    keep: '请将这些代码保存在安全的地方。如果您丢失手机，将需要它们。',
    once: '每个代码只能使用一次。',
    copy: '复制',
    print: '打印',
    download: '下载',
    show: '显示代码',
    code: '代码',
    used: '已使用',
    unused: '未使用',
    status: '状态',
    generated: '创建于',
    single: '您的恢复代码',
    phrase: '恢复短语',
    account: '账户',
    settings: '设置',
    help: '帮助',
    setup: '设置密钥',
    live: '验证码',
    phone: '电话号码',
    order: '订单号',
    done: '我已保存代码',
  },
};
