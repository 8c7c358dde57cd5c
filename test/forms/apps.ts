import type { Form } from './form.ts';

/**
 * "The code in the app", where the app may be anyone's: asked about, unless something else speaks of
 * logging in or of an account.
 */
export const apps: Form[] = [
  { name: 'anyones app: en, parcel locker', text: ['Pick up your parcel', 'Enter the code shown in your app'], fields: [{ label: 'Code', html: 'name=code maxlength=6' }], buttons: ['Open the door'], expect: 'offer' },
  { name: 'anyones app: en, handed over to a customer', text: ['Hand over the order', 'Ask the customer for the code from the app'], fields: [{ html: "name=code placeholder='Code' inputmode=numeric" }], buttons: ['Confirm'], expect: 'offer' },
  { name: 'anyones app: en, printer', title: 'Print queue 4', text: ['Release your prints'], fields: [{ label: 'Code from the mobile app', html: 'name=code' }], buttons: ['Print'], expect: 'offer' },
  { name: 'anyones app: de, parcel locker', text: ['Paket abholen', 'Geben Sie den Code aus der App ein'], fields: [{ html: 'name=code' }], buttons: ['Fach öffnen'], expect: 'offer' },
  { name: 'anyones app: pl, courier', text: ['Doręczenie 12', 'Klient pokaże kod z aplikacji'], fields: [{ html: 'name=kod' }], buttons: ['Doręczono'], expect: 'offer' },
  { name: 'anyones app: cs, parcel box', text: ['Výdejní box', 'Opište kód z aplikace'], fields: [{ html: 'name=kod' }], buttons: ['Otevřít'], expect: 'offer' },
  { name: 'anyones app: ru, counter', text: ['Пункт выдачи', 'Назовите код из приложения'], fields: [{ html: 'name=code' }], buttons: ['Выдать'], expect: 'offer' },
  { name: 'anyones app: uk, order', text: ['Видача замовлення', 'Код із застосунку'], fields: [{ html: 'name=code' }], buttons: ['Видати'], expect: 'offer' },
  { name: 'anyones app: hu, printer', text: ['Nyomtatás', 'Írja be az alkalmazásban látható kódot'], fields: [{ html: 'name=kod' }], buttons: ['Nyomtatás'], expect: 'offer' },
  { name: 'anyones app: sv, counter', text: ['Hämta varor', 'Koden som visas i appen'], fields: [{ html: 'name=kod' }], buttons: ['Klar'], expect: 'offer' },
  { name: 'anyones app: nb, bicycle', text: ['Lås opp sykkel', 'Tast inn koden fra appen'], fields: [{ html: 'name=kode' }], buttons: ['Lås opp'], expect: 'offer' },
  { name: 'anyones app: es, courier', text: ['Entrega del pedido', 'Ingrese el código que muestra la aplicación'], fields: [{ html: 'name=codigo' }], buttons: ['Entregado'], expect: 'offer' },
  { name: 'anyones app: fi, locker', text: ['Nouda paketti', 'Anna sovelluksessa näkyvä koodi'], fields: [{ html: 'name=koodi' }], buttons: ['Vahvista'], expect: 'offer' },
  { name: 'anyones app: tr, courier', text: ['Sipariş teslimi', 'Uygulamadaki kodu girin'], fields: [{ html: 'name=kod' }], buttons: ['Teslim et'], expect: 'offer' },
  { name: 'login app: en, button', text: ['One more step', 'Enter the code shown in your app'], fields: [{ label: 'Code', html: 'name=code' }], buttons: ['Sign in'], expect: 0 },
  { name: 'login app: en, its form', text: ['Enter the code from the app'], called: ['login-step'], fields: [{ label: 'Code' }], expect: 0 },
  { name: 'login app: en, only a name for authenticators', text: ['Enter the code from the app'], fields: [{ html: 'name=mfa_code' }], buttons: ['Continue'], expect: 0 },
  { name: 'login app: en, declared', text: ['Enter the code from the app'], fields: [{ html: 'name=code autocomplete=one-time-code' }], buttons: ['Continue'], expect: 0 },
  { name: 'login app: en, address', path: '/users/sign_in', text: ['Enter the code from the app'], fields: [{ label: 'Code', html: 'name=code' }], buttons: ['Continue'], expect: 0 },
  { name: 'login app: de, heading', text: ['Anmeldung', 'Geben Sie den Code aus der App ein'], fields: [{ html: 'name=code' }], buttons: ['Weiter'], expect: 0 },
  { name: 'login app: de, named in the same sentence', text: ['Geben Sie den Code aus der Authenticator-App ein'], fields: [{ label: 'Code' }], buttons: ['Weiter'], expect: 0 },
  { name: 'login app: pl, account', title: 'Twoje konto', text: ['Wpisz kod z aplikacji'], fields: [{ html: 'name=kod' }], buttons: ['Dalej'], expect: 0 },
  { name: 'login app: ru, title', title: 'Вход в личный кабинет', text: ['Введите код из приложения'], fields: [{ html: 'name=code' }], buttons: ['Далее'], expect: 0 },
  { name: 'login app: hu, button', text: ['Írja be az alkalmazásban látható kódot'], fields: [{ html: 'name=kod' }], buttons: ['Belépés'], expect: 0 },
  { name: 'login app: sv, compound names it', text: ['Kod från autentiseringsappen'], fields: [{ label: 'Kod' }], expect: 0 },
  { name: 'login app: nb, security', text: ['Sikkerhet', 'Tast inn koden fra appen'], fields: [{ html: 'name=kode' }], buttons: ['Ferdig'], expect: 0 },
  { name: 'login app: zh-TW, account', title: '帳號設定', text: ['請輸入手機應用程式中的驗證碼'], fields: [{ html: 'name=code' }], buttons: ['完成'], expect: 0 },
  { name: 'login app: en, QR code', text: ['Connect the app', 'Enter the code from the app'], square: 'Scan the QR code', fields: [{ label: 'Code', html: 'name=code' }], buttons: ['Done'], expect: 0 },
  { name: 'login app: en, beside a password', fields: [{ label: 'Password', type: 'password' }, { label: 'Code from the app', html: 'name=code' }], buttons: ['Go'], expect: 1 },
  { name: 'beside the key: zh-TW, a name as of captchas', text: ['啟用雙重驗證'], aside: ['金鑰：'], fields: [{ near: '填入 App 顯示的 6 位數驗證碼', html: 'name=vcode' }], buttons: ['下一步'], square: '掃描 QR 碼', expect: 0 },
  { name: 'beside the key: zh-TW, a captcha and no second factor', text: ['意見回饋'], fields: [{ near: '填入 App 顯示的 6 位數驗證碼', html: 'name=vcode' }], buttons: ['下一步'], expect: 'never' },
  { name: 'beside the key: ko, in one line with it', text: ['2단계 인증 켜기'], fields: [{ near: '설정 키 MFZWIZTHNBVGW3DN 앱에 표시된 6자리 숫자 입력' }], buttons: ['다음'], square: 'QR', expect: 0 },
  { name: 'beside the key: ko, the key itself is asked for', text: ['2단계 인증 켜기'], fields: [{ near: '앱의 설정 키 입력' }], buttons: ['다음'], expect: 'never' },
];
