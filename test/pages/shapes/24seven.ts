import { asSvg } from '../pictures.ts';
import { field, keyUri, type Shape } from '../shape.ts';
import { esc } from '../visit.ts';
import type { Words } from '../words/words.ts';

/**
 * A business suite: the QR code is ten steps away, on a page of its own, and one recovery code must
 * be kept.
 */
export const twentyfourseven: Shape = {
  id: '24seven',
  brand: 'Fjordkontor',
  css: `:root{--accent:#14609c}
main{max-width:620px}
header input{width:240px!important;padding:7px 12px!important}
.menu{position:relative}.menu summary{display:grid;place-items:center;width:40px;height:40px;border-radius:50%;background:var(--accent);color:#fff;font-weight:600;cursor:pointer;list-style:none}
.menu ul{position:absolute;right:0;top:46px;z-index:1;min-width:200px;margin:0;padding:8px;list-style:none;background:#fff;border:1px solid #e3e6eb;border-radius:10px}
.menu li>a,.menu li button{display:block;width:100%;padding:8px 12px;font:inherit;text-align:left;background:none;border:0;color:inherit;text-decoration:none;cursor:pointer}
.steps{margin:0;padding:0;list-style:none}.steps li{display:flex;justify-content:space-between;align-items:center;padding:14px 0;border-top:1px solid #e3e6eb}
.one{font:650 26px/1.4 ui-monospace,monospace;letter-spacing:.06em;text-align:center;padding:18px;margin:16px 0 24px;border:2px dashed var(--accent);border-radius:10px}`,
  uri: (person) => keyUri(encodeURIComponent(person.email), person, '&issuer=Fjordkontor'),
  picture: (uri) => asSvg(uri),
  enrollField: (words) =>
    field(
      'AuthenticatorCode',
      words.codeLabel,
      'type="text" inputmode="numeric" autocomplete="off"',
    ),
  verifyField: (words) =>
    field(
      'TwoFactorCode',
      words.codeLabel,
      'type="text" inputmode="numeric" maxlength="6" autocomplete="off"',
    ),
  remember: (words) =>
    `<p class="check"><input type="checkbox" id="RememberMachine" name="RememberMachine"><label for="RememberMachine">${esc(words.remember30)}</label></p>`,
  header: (words, visit) => (visit.login.stage === 'in' ? menu(words) : ''),
  recovery: 'one',
  afterPassword: 'dashboard',
  framed: false,
  pages: {
    dashboard: (words) => ({
      title: words.profile,
      body: `<h1>${esc(words.profile)}</h1>${person(words)}`,
    }),
    settings: (words) => ({
      title: words.settings,
      body: `<h1>${esc(words.settings)}</h1><ul class="steps"><li><a href="account">${esc(words.accountInformation)}</a></li></ul>`,
    }),
    account: (words) => ({
      title: words.accountInformation,
      body: `<h1>${esc(words.accountInformation)}</h1>${person(words)}
<ul class="steps"><li><label for="two-factor">${esc(words.twoFactor)}</label><input type="checkbox" id="two-factor" onchange="document.getElementById('open').hidden = !this.checked"></li></ul>
<p id="open" hidden><a href="two-factor">${esc(words.twoFactor)} →</a></p>`,
    }),
    'two-factor': (words) => ({
      title: words.twoFactor,
      body: `<h1>${esc(words.twoFactor)}</h1><button class="quiet" type="button" onclick="document.getElementById('link').hidden = false">${esc(words.createNew)}</button>
<div id="link" hidden><h2>${esc(words.linkIntro)}</h2><p><a target="_blank" rel="opener" href="enroll">${esc(words.openAuthentication)}</a></p><p class="soft">${esc(words.loginAgainHint)}</p></div>`,
    }),
  },
};

function menu(words: Words): string {
  return `<form role="search" autocomplete="off"><input type="search" name="q" placeholder="${esc(words.search)}" aria-label="${esc(words.search)}"></form>
<nav><details class="menu"><summary aria-label="${esc(words.profile)}">${esc(words.person.initials)}</summary><ul>
<li><a href="dashboard">${esc(words.profile)}</a></li><li><a href="settings">${esc(words.settings)}</a></li>
<li><form method="post" action="logout"><button type="submit">${esc(words.logOut)}</button></form></li></ul></details></nav>`;
}

function person(words: Words): string {
  return `<form autocomplete="off">${field('display', words.fullName, `type="text" value="${esc(words.person.name)}"`)}${field('phone', words.phone, 'type="tel" value="+47 400 00 000"')}</form>`;
}
