import type { Application } from '../application.ts';
import { cockpit } from './cockpit.ts';
import { djangoOtp } from './django-otp.ts';
import { flaskSecurity } from './flask-security.ts';
import { glewlwyd } from './glewlwyd.ts';
import { googleAuthenticator } from './google-authenticator.ts';
import { homebridge } from './homebridge.ts';
import { lemonLdap } from './lemonldap.ts';
import { mediaWiki } from './mediawiki.ts';
import { meshCentral } from './meshcentral.ts';
import { redmine } from './redmine.ts';
import { ttRss } from './tt-rss.ts';

/** Every application that is played, quickest first. */
export const applications: readonly Application[] = [
  djangoOtp,
  flaskSecurity,
  googleAuthenticator,
  cockpit,
  glewlwyd,
  homebridge,
  meshCentral,
  lemonLdap,
  mediaWiki,
  redmine,
  ttRss,
];
