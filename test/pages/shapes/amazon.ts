import { asLinkedImage } from '../pictures.ts';
import { keyUri, type Shape } from '../shape.ts';
import { esc } from '../visit.ts';

/**
 * A marketplace's sign-in for sellers: the well-known names of its field, and a box that must stay
 * as the person leaves it.
 */
export const amazon: Shape = {
  id: 'amazon',
  brand: 'Bazaarly',
  css: `:root{--accent:#0b6e78}
header{justify-content:center;border:0;background:none;padding-top:32px}header nav{display:none}
main{max-width:400px;margin-top:16px}.card{border-radius:8px;padding:24px}
.go{color:#17202b;background:#ffd45c;border:1px solid #e0b43a}`,
  uri: (person) =>
    keyUri(`Bazaarly%3A${encodeURIComponent(person.email)}`, person, '&issuer=Bazaarly'),
  picture: (_uri, address) => asLinkedImage(address),
  enrollField: (words) => input(words.codeLabel, 'ch-auth-app-code-input', 'verificationCode'),
  verifyField: (words) => input(words.codeLabel, 'auth-mfa-otpcode', 'otpCode'),
  remember: (words) =>
    `<p class="check"><input type="checkbox" id="auth-mfa-remember-device" name="rememberDevice"><label for="auth-mfa-remember-device">${esc(words.remember)}</label></p>`,
  header: () => '',
  recovery: 'many',
  afterPassword: 'enroll',
  framed: false,
  pages: {},
};

function input(label: string, id: string, name: string): string {
  return `<p class="field"><label for="${id}">${esc(label)}</label><input type="tel" maxlength="20" id="${id}" name="${name}" autocomplete="off"></p>`;
}
