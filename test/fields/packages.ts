/** Where one application's catalogues lie in a public package. */
export interface Catalogue {
  app: string;
  registry: 'npm' | 'debian';
  /** With its version; Debian's is that of the release in use. */
  name: string;
  /** Finds a language's file; its first group is the language. */
  files: RegExp;
  /** The language that keys are translated from, or `null` where the keys are English sentences. */
  source: string | null;
  /** Drawn by hash before the words were chosen, and not looked at while they were. */
  held?: true;
}

const MO = /locale\/([\w@]+)\/LC_MESSAGES\/[\w-]+\.mo$/;

function gettext(app: string, name: string): Catalogue {
  return { app, registry: 'debian', name, files: MO, source: null };
}

/** Applications of `docs/words.md` whose catalogues are plain JSON or gettext's `.mo`. */
export const catalogues: readonly Catalogue[] = [
  { ...gettext('phpMyAdmin', 'phpmyadmin'), held: true },
  { ...gettext('SSSD', 'sssd-common'), held: true },
  { ...gettext('Remmina', 'remmina-common'), held: true },
  { ...gettext('GNOME Secrets', 'secrets'), held: true },
  {
    app: 'Passbolt',
    registry: 'npm',
    name: 'passbolt-styleguide@4.12.0',
    files: /src\/locales\/([\w-]+)\/common\.json$/,
    source: null,
    held: true,
  },
  {
    app: 'Cozy harvest',
    registry: 'npm',
    name: 'cozy-harvest-lib@39.1.4',
    files: /src\/locales\/([\w-]+)\.json$/,
    source: 'en',
    held: true,
  },
  gettext('Tiny Tiny RSS', 'tt-rss'),
  gettext('FreeIPA', 'freeipa-common'),
  gettext('OpenConnect', 'openconnect'),
  gettext('FortiSSL', 'network-manager-fortisslvpn'),
  gettext('FileZilla', 'filezilla-common'),
  {
    app: 'MediaWiki OATHAuth',
    registry: 'debian',
    name: 'mediawiki',
    files: /OATHAuth\/i18n\/([\w-]+)\.json$/,
    source: 'en',
  },
  {
    app: 'LemonLDAP::NG',
    registry: 'debian',
    name: 'liblemonldap-ng-portal-perl',
    files: /static\/languages\/([\w-]+)\.json$/,
    source: 'en',
  },
  {
    app: 'NodeBB two-factor',
    registry: 'npm',
    name: 'nodebb-plugin-2factor@7.6.1',
    files: /languages\/([\w-]+)\/2factor\.json$/,
    source: 'en-GB',
  },
  {
    app: 'Okta sign-in',
    registry: 'npm',
    name: '@okta/okta-signin-widget@7.49.0',
    files: /labels\/json\/login(?:_(?!ok_)(\w+))?\.json$/,
    source: 'en',
  },
];
