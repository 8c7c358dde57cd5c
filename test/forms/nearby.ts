import { boxes, type Form } from './form.ts';

/** Forms whose nearest words decide, against headings, names in the markup and the rest. */
export const nearby: Form[] = [
  { name: 'near: en, recovery under a heading of two steps', text: ['Two-step recovery', 'Phone gone? Type one of the backup codes that you printed when you turned on two-step verification.'], fields: [{ html: 'name=totp' }], buttons: ['Continue'], after: ['Use the authenticator app instead'], expect: 'never' },
  { name: 'near: en, recovery heading alone', text: ['Two-factor recovery'], fields: [{ html: 'name=otp' }], buttons: ['Verify'], expect: 'never' },
  { name: 'near: en, one backup code, two factors named', text: ['Two-factor authentication', 'Enter a backup code that you kept when two-factor authentication was set up.'], fields: [{ html: 'name=otp_code autocomplete=one-time-code' }], buttons: ['Log in'], expect: 'never' },
  { name: 'near: en, a verification code that is a recovery code', text: ['Two-factor authentication', 'Enter one of your recovery codes.'], fields: [{ label: 'Verification code', html: 'name=code' }], buttons: ['Verify'], expect: 'never' },
  { name: 'near: en, a two-factor label under recovery', text: ['Use a recovery code'], fields: [{ label: 'Two-factor code', html: 'name=code' }], buttons: ['Verify'], expect: 'offer' },
  { name: 'near: de, recovery', text: ['Zwei-Faktor-Anmeldung', 'Geben Sie einen Ersatzcode ein, den Sie bei der Einrichtung der Zwei-Faktor-Authentifizierung notiert haben.'], fields: [{ html: 'name=otp' }], buttons: ['Anmelden'], expect: 'never' },
  { name: 'near: fr, recovery', text: ['Double authentification', 'Saisissez l’un des codes de secours enregistrés lors de l’activation de la double authentification.'], fields: [{ html: 'name=otp' }], buttons: ['Valider'], expect: 'never' },
  { name: 'near: es, recovery', text: ['Verificación en dos pasos', 'Usa uno de los códigos de recuperación que guardaste al activar la verificación en dos pasos.'], fields: [{ html: 'name=otp' }], buttons: ['Verificar'], expect: 'never' },
  { name: 'near: it, recovery', text: ['Verifica in due passaggi', 'Inserisci uno dei codici di backup salvati quando hai attivato la verifica in due passaggi.'], fields: [{ html: 'name=otp' }], buttons: ['Verifica'], expect: 'never' },
  { name: 'near: pt, recovery', text: ['Verificação em duas etapas', 'Use um dos códigos de recuperação que guardou ao ativar a verificação em duas etapas.'], fields: [{ html: 'name=otp' }], buttons: ['Verificar'], expect: 'never' },
  { name: 'near: ru, recovery', text: ['Двухфакторная аутентификация', 'Введите один из резервных кодов, сохранённых при включении двухфакторной аутентификации.'], fields: [{ html: 'name=otp' }], buttons: ['Войти'], expect: 'never' },
  { name: 'near: pl, recovery', text: ['Weryfikacja dwuetapowa', 'Wpisz jeden z kodów zapasowych zapisanych przy włączaniu weryfikacji dwuetapowej.'], fields: [{ html: 'name=otp' }], buttons: ['Zaloguj'], expect: 'never' },
  { name: 'near: tr, recovery', text: ['İki adımlı doğrulama', 'İki adımlı doğrulamayı kurarken kaydettiğiniz kurtarma kodlarından birini girin.'], fields: [{ html: 'name=otp' }], buttons: ['Giriş'], expect: 'never' },
  { name: 'near: ja, recovery', text: ['2段階認証', '2段階認証の設定時に保存したバックアップコードを1つ入力してください。'], fields: [{ html: 'name=otp' }], buttons: ['次へ'], expect: 'never' },
  { name: 'near: zh, recovery', text: ['两步验证', '请输入开启两步验证时保存的备用码。'], fields: [{ html: 'name=otp' }], buttons: ['下一步'], expect: 'never' },
  { name: 'near: ko, recovery', text: ['2단계 인증', '2단계 인증을 설정할 때 저장한 복구 코드를 입력하세요.'], fields: [{ html: 'name=otp' }], buttons: ['다음'], expect: 'never' },
  { name: 'near: en, example of a longer code', text: ['Two-factor authentication'], fields: [{ html: 'name=otp placeholder=xxxx-xxxx-xxxx' }], buttons: ['Verify'], expect: 'never' },
  { name: 'near: en, example of letters and digits', text: ['Two-factor authentication'], fields: [{ html: 'name=otp placeholder=k3f9a-p2x7d' }], buttons: ['Verify'], expect: 'never' },
  { name: 'near: en, example of a code of six in groups', text: ['Two-factor authentication'], fields: [{ html: "name=otp placeholder='XXX XXX'" }], buttons: ['Verify'], expect: 0 },
  { name: 'near: en, a backup code is another way', text: ['Two-factor authentication', 'Enter the code from your authenticator app or a backup code.'], fields: [{ html: 'name=otp' }], buttons: ['Verify'], expect: 0 },
  { name: 'near: en, six boxes of a backup code', text: ['Two-factor authentication', 'Enter your backup code'], fields: boxes(6), buttons: ['Verify'], expect: 'never' },
];
