// Secrets of a table as a person is shown them: enough to recognise, nothing to use.
import { isKeyUri } from '../../uri/scheme.ts';

const HIDDEN = '••••';
const LONGEST = 48;

/** Returns a secret with its first letters alone; of a link, what stands before its secret. */
export function masked(secret: string): string {
  if (secret === '' || secret.endsWith(HIDDEN)) return secret;
  if (!isKeyUri(secret)) return `${secret.slice(0, secret.length < 12 ? 1 : 4)}${HIDDEN}`;
  const [before = ''] = secret.includes('?') ? secret.split('?') : secret.split(/(?<=:\/*)(?!\/)/);
  return `${before.slice(0, LONGEST)}${HIDDEN}`;
}
