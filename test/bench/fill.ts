// A page that only the bench builds: makes a vault with as many accounts as its address says,
// through the product's own vault.
import { adding, enrolled } from '../../src/core/account/edits.ts';
import { change, create } from '../../src/vault/vault.ts';

const params = new URLSearchParams(location.search);
const count = Number(params.get('count'));
const codes = Number(params.get('codes'));
const now = Math.floor(Date.now() / 1000);

/** A recovery code as sites print them: ten letters and digits at random. */
function recoveryCode(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(10))]
    .map((byte) => (byte % 36).toString(36))
    .join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

const accounts = Array.from({ length: count }, (_, index) => ({
  ...enrolled(
    {
      type: 'totp',
      secret: crypto.getRandomValues(new Uint8Array(20)),
      algorithm: 'SHA1',
      digits: 6,
      period: 30,
      counter: 0,
      issuer: `Service ${index + 1}`,
      accountName: `person${index + 1}@example.com`,
      parameters: [],
    },
    now - index,
    index === 0 ? ['127.0.0.1'] : [`service${index + 1}.example`],
  ),
  recoveryCodes: Array.from({ length: codes }, () => ({ code: recoveryCode(), usedAt: null })),
}));

await create(params.get('password') ?? '');
await change(adding(accounts));
document.title = 'filled';
