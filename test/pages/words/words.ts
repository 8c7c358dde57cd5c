import { en } from './en.ts';
import { nb } from './nb.ts';
import { ru } from './ru.ts';
import { sl } from './sl.ts';
import { vi } from './vi.ts';
import { zhCN } from './zh-CN.ts';

/** Everything that a demo site says in one language. `{name}` stands for the person's given name. */
export interface Words {
  /** BCP 47 tag, also the first part of the path. */
  lang: string;
  languageName: string;
  /** The person whom the story follows in this language. */
  person: { name: string; given: string; initials: string; email: string };
  signUpTitle: string;
  signUpIntro: string;
  fullName: string;
  email: string;
  continue: string;
  haveAccount: string;
  noAccount: string;
  passwordTitle: string;
  passwordIntro: string;
  password: string;
  createAccount: string;
  enrollTitle: string;
  enrollIntro: string;
  enrollKey: string;
  enrollThen: string;
  /** The label of the verification-code field, as the services' help pages call it. */
  codeLabel: string;
  confirm: string;
  recoveryTitle: string;
  recoveryIntro: string;
  recoverySaved: string;
  showCodes: string;
  copyCodes: string;
  downloadCodes: string;
  homeTitle: string;
  homeIntro: string;
  logOut: string;
  logInTitle: string;
  logIn: string;
  verifyTitle: string;
  verifyIntro: string;
  verify: string;
  remember: string;
  useRecovery: string;
  recoveryLogInIntro: string;
  useAuthenticator: string;
  recoveryCode: string;
  welcomeTitle: string;
  welcomeIntro: string;
  wrongCode: string;
  usedCode: string;
  wrongPassword: string;
  wrongRecovery: string;
  /** Accessible name of one of six boxes: `{n}`. */
  digit: string;
  search: string;
  // the ten steps of a business suite
  profile: string;
  settings: string;
  accountInformation: string;
  twoFactor: string;
  createNew: string;
  linkIntro: string;
  openAuthentication: string;
  loginAgainHint: string;
  oneRecoveryTitle: string;
  oneRecoveryIntro: string;
  finish: string;
  remember30: string;
  phone: string;
  help: string;
  frameIntro: string;
}

/** All six languages, in the order in which the story plays them. */
export const languages: readonly Words[] = [ru, vi, sl, nb, zhCN, en];

/** Returns the words of a language by its tag, or `null`. */
export function wordsOf(lang: string): Words | null {
  return languages.find((words) => words.lang === lang) ?? null;
}
