import type { Application } from '../application.ts';
import { djangoOtp } from './django-otp.ts';
import { flaskSecurity } from './flask-security.ts';
import { homebridge } from './homebridge.ts';
import { meshCentral } from './meshcentral.ts';

/** Every application that is played, quickest first. */
export const applications: readonly Application[] = [djangoOtp, flaskSecurity, homebridge, meshCentral];
