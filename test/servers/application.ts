import type { Page } from 'puppeteer-core';

/** What an application is installed from; npm versions are pinned, Debian's are the release's. */
export interface Packages {
  debian?: readonly string[];
  npm?: Readonly<Record<string, string>>;
}

/** Where an application may write, and the port that is its own. */
export interface Premises {
  /** A fresh folder that is removed at the end. */
  folder: string;
  /** The `node_modules` of its npm packages. */
  modules: string;
  port: number;
}

/** A running application. */
export interface Server {
  url: string;
  /** Returns the recovery codes that it has stored and would take. */
  recoveryCodes?(): Promise<string[]>;
  /** Ends every process that was started and takes back what was changed outside the folder. */
  stop(): Promise<void>;
}

/** A form that asks for a code: where the code goes, and how a person sends it. */
export interface Asked {
  /** Selects the field, or all boxes of one code. */
  field: string;
  /** Sends the form and returns once the application has accepted the code. */
  send(page: Page): Promise<void>;
  /** A terminal has no field: there the code is copied by hand, which is right. */
  byHand?: boolean;
}

/** How a person comes to the recovery codes, and uses one. */
export interface Recovery {
  /** They stand beside the QR code and are gone after it is confirmed. */
  isBefore?: boolean;
  /** A code is asked for before they are shown. */
  asked?: { goTo(page: Page, url: string): Promise<void>; form: Asked };
  /** Has the application show them. */
  show(page: Page, url: string): Promise<void>;
  /** Returns them as the page shows them. */
  codes(page: Page): Promise<string[]>;
  /** Missing where the application itself logs nobody in. */
  spending?: Spending;
}

/** Where a recovery code is used, once the log-in asks for a code. */
export interface Spending {
  /** Goes on to a page of its own, where there is one. */
  goTo?(page: Page): Promise<void>;
  /** Selects the field. */
  field: string;
  /** The field is for recovery codes alone; otherwise it takes one-time codes as well. */
  isItsOwn: boolean;
  /** Sends the form and returns once the person is logged in. */
  send(page: Page): Promise<void>;
}

/** One application and the way of a person through it. */
export interface Application {
  name: string;
  packages: Packages;
  /** More arguments for the browser: names that lead to this computer. */
  browser?: readonly string[];
  start(premises: Premises): Promise<Server>;
  /** Goes to where the QR code is shown. */
  setUp(page: Page, url: string): Promise<void>;
  /** Issuer and account name as the popup must show them; a changing part is matched. */
  account: { issuer: string | RegExp; accountName: string };
  /** The form that confirms the enrollment, or `null` where there is none. */
  confirm: Asked | null;
  recovery?: Recovery;
  logOut(page: Page, url: string): Promise<void>;
  /** Goes to where the code is asked for. */
  logIn(page: Page, url: string): Promise<void>;
  login: Asked | null;
}

/** The person on every application. */
export const person = {
  name: 'wilma',
  email: 'wilma@plover-bank.net',
  password: 'Kormoran-pod-mostom-14',
} as const;
