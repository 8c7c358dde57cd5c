import type { Form } from './form.ts';

/** Forms among other parts of a page, forms that are named themselves, and buttons that send. */
export const parts: Form[] = [
  { name: 'part: recovery codes were shown before', aside: ['Keep your recovery codes', 'Each can only be used once'], text: ['Check'], written: 48, fields: [{ label: 'Code', html: 'autocomplete=one-time-code' }], expect: 0 },
  { name: 'part: recovery codes were spoken of before, none shown', aside: ['Keep your recovery codes'], fields: [{ label: 'Code', html: 'autocomplete=one-time-code' }], expect: 'never' },
  { name: 'part: its own words say recovery', aside: ['Two-factor authentication'], written: 48, fields: [{ label: 'Recovery code', html: 'autocomplete=one-time-code' }], expect: 'never' },
  { name: 'part: a message was told of before', aside: ['We sent you a text message'], fields: [{ label: 'Code', html: 'name=totp' }], expect: 'offer' },
  { name: 'form: named for two factors, beside a login', called: ['form-2fa'], fields: [{ html: 'name=u placeholder=Login' }, { html: "name=p placeholder='Authentication token'" }], expect: 1 },
  { name: 'form: no name, beside a login', fields: [{ html: 'name=u placeholder=Login' }, { html: "name=p placeholder='Authentication token'" }], expect: 'offer' },
  { name: 'form: named for messages', called: ['/login/sms'], fields: [{ html: 'name=otp' }], expect: 'offer' },
  { name: 'form: an address beside it', types: ['email'], fields: [{ label: 'One-time code', html: 'name=otp' }], expect: 'offer' },
  { name: 'form: an address and a password beside it', types: ['email'], fields: [{ label: 'Password', type: 'password' }, { label: 'One-time code', html: 'name=otp' }], expect: 1 },
  { name: 'form: an address as text beside it', fields: [{ html: 'name=email' }, { label: 'One-time code', html: 'name=otp' }], expect: 'offer' },
  { name: 'name: totp in a login', fields: [{ html: 'name=login' }, { type: 'password', html: 'name=passwd' }, { html: 'name=totp' }], expect: 2 },
  { name: 'name: otp beside a phone', fields: [{ label: 'Phone', type: 'tel', html: 'name=phone' }, { label: 'Code', html: 'name=otp' }], expect: 'offer' },
  { name: 'name: two_factor alone', fields: [{ html: 'name=two_factor' }], expect: 0 },
  { name: 'name: authCode under words that nobody knows', fields: [{ label: 'Lorem ipsum', html: 'name=authCode' }], expect: 'offer' },
  { name: 'name: for messages, though the app stands in the title', title: 'Authenticator', fields: [{ html: 'name=smsOtp' }], expect: 'offer' },
  { name: 'name: for messages, but the app just before it', text: ['Enter the code from your authenticator app'], fields: [{ html: 'name=phone_verification_pin' }], expect: 0 },
  { name: 'declared: alone, says only Token', fields: [{ html: 'autocomplete=one-time-code name=token placeholder=Token' }], expect: 0 },
  { name: 'declared: not alone', fields: [{ label: 'Name' }, { html: 'autocomplete=one-time-code name=token placeholder=Token' }], expect: 'offer' },
  { name: 'button: only one, and it sends', fields: [{ label: 'Enkratna koda' }], buttons: ['Pošlji'], expect: 0 },
  { name: 'button: only one, and it submits', fields: [{ label: '動態密碼' }], buttons: ['送出'], expect: 0 },
  { name: 'button: one sends, one goes on', fields: [{ label: 'Enkratna koda' }], buttons: ['Pošlji', 'Potrdi'], expect: 'offer' },
  { name: 'app: the code is got from it', text: ['Get the code from your app'], fields: [{ label: 'Code' }], expect: 0 },
  { name: 'masked: the page says which code', text: ['Two-step login', 'Enter the code from your authenticator app'], fields: [{ type: 'password', html: "placeholder='------'" }], expect: 0 },
  { name: 'masked: the page speaks of a password', text: ['Two-factor authentication', 'Enter the code from your app or your password'], fields: [{ type: 'password', html: "placeholder='------'" }], expect: 'offer' },
];
