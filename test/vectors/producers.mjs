// Runs the npm producers of producers.json once more: `node test/vectors/producers.mjs <empty
// folder>`, outside CI, and prints each link that differs from the recorded one. Whoever makes keys
// of its own gets the recorded key put in its place.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';

const { key, producers } = JSON.parse(readFileSync(new URL('producers.json', import.meta.url), 'utf8'));
const bytes = new TextEncoder().encode('12345678901234567890');
const keyuri = ({ authenticator }, issuer, account) => authenticator.keyuri(account, issuer, key);
const swapped = (uri, own) => uri.replaceAll(own, key);
const atOslo = ({ createTOTPKeyURI }, issuer, account) => createTOTPKeyURI(issuer, account, bytes, 30, 6);
const atEpic = ({ getTOTPAuthUri }, issuer, accountName) =>
  getTOTPAuthUri({ period: 30, digits: 6, algorithm: 'SHA-1', secret: key, accountName, issuer });
const atSpeakeasy = (issuer, label, more = {}) => ({ secret: key, encoding: 'base32', label, issuer, ...more });
const atOtpauth = ({ TOTP, Secret }, issuer, label) =>
  new TOTP({ issuer, label, secret: (Secret.fromBase32 ?? Secret.fromB32).call(Secret, key) }).toString();

/** Producer and version -> how to call it; `path` where the package has no entry of that name. */
const calls = {
  'otplib 7.0.0': { call: keyuri },
  'otplib 10.2.3': { call: keyuri },
  'otplib 11.0.1': { call: keyuri },
  'otplib 12.0.1': { call: keyuri },
  'otplib 13.5.0': { call: (o, issuer, label) => o.generateURI({ issuer, label, secret: key }) },
  '@otplib/v12-adapter 13.4.0': { call: keyuri },
  '@otplib/preset-v11 13.1.1': { call: keyuri },
  'speakeasy 2.0.0': { call: (o, i, a) => o.otpauthURL(atSpeakeasy(i, `${i}:${a}`)) },
  '@levminer/speakeasy 1.3.3': { call: (o, i, a) => o.otpauthURL(atSpeakeasy(i, a)) },
  '@levminer/speakeasy 1.4.2': { call: (o, i, a) => o.otpauthURL(atSpeakeasy(i, `${i}:${a}`)) },
  'node-2fa 1.1.2': { call: nodeTwoFactor },
  'node-2fa 2.0.3': { call: nodeTwoFactor },
  'otpauth 3.2.8': { call: atOtpauth },
  'otpauth 7.1.3': { call: atOtpauth },
  'otpauth 9.5.2': { call: atOtpauth },
  '@epic-web/totp 4.0.1': { call: atEpic },
  '@oslojs/otp 1.1.0': { path: 'dist/index.js', call: atOslo },
  'oslo 1.2.1': { path: 'dist/otp/index.js', call: (o, i, a) => o.createTOTPKeyURI(i, a, bytes) },
  'authenticator 1.1.5': { call: (o, i, a) => o.generateTotpUri(key, a, i, 'SHA1', 6, 30) },
  'otp.js 1.2.0': { call: (o, i, a) => o.googleAuthenticator.keyUri(a, i, key) },
  'jsotp 1.0.4': { call: (o, i) => new o.TOTP(key).url_gen(i, 'totp') },
  '2fa 0.1.2': { call: (o, i, a) => o.generateUrl(i, a, '12345678901234567890') },
  'otp-io 1.2.7': {
    call: (o, issuer, name) => o.getKeyUri({ type: 'totp', secret: new o.SecretKey(bytes), name, issuer }),
  },
  'time2fa 1.4.2': {
    call: (o, issuer, user) => {
      const { url, secret } = o.Totp.generateKey({ issuer, user });
      return swapped(url, secret);
    },
  },
  'google_authenticator 2.0.1': { call: (o, i, a) => new o.authenticator().getQRCodeText(a, key, i) },
  '@sunknudsen/totp 1.2.0': { call: (o, i, a) => o.generateUri(i, a, key, i) },
};

function nodeTwoFactor({ generateSecret }, name, account) {
  const { uri, secret } = generateSecret({ name, account });
  return swapped(uri, secret);
}

async function loaded(folder, producer, version, path) {
  const own = `${folder}/${producer.replace(/\W/g, '-')}-${version}`;
  mkdirSync(own, { recursive: true });
  writeFileSync(`${own}/package.json`, '{}');
  const options = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--silent'];
  execFileSync('npm', ['install', ...options, `${producer}@${version}`], { cwd: own, stdio: 'inherit' });
  const file = path ? `${own}/node_modules/${producer}/${path}` : createRequire(`${own}/x.js`).resolve(producer);
  const module = await import(file);
  return { ...module.default, ...module };
}

const [folder] = process.argv.slice(2);
let [same, different] = [0, 0];
for (const { producer, version, links } of folder ? producers : []) {
  const how = calls[`${producer} ${version}`];
  if (!how) continue;
  const module = await loaded(folder, producer, version, how.path);
  for (const { issuer, accountName, uri } of links) {
    const now = how.call(module, issuer, accountName);
    if (now === uri) same += 1;
    else different += 1;
    if (now !== uri) process.stdout.write(`${producer} ${version}\n  was ${uri}\n  is  ${now}\n`);
  }
}
process.stdout.write(folder ? `${same} links as recorded, ${different} not\n` : 'Name an empty folder.\n');
