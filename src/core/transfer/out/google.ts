// The QR codes that Google Authenticator writes and reads (no published standard).
import { formatMigration, parseMigration, whyNotMigrated } from '../../uri/migration.ts';
import type { Rules, Write } from './contract.ts';

/** Writes one link a line, each of which is drawn as a code. */
export const writeGoogle: Write = (accounts, { random }) => {
  const [batchId = 0] = new Int32Array(random(4).buffer);
  return `${formatMigration([...accounts], batchId).uris.join('\n')}\n`;
};

/** What the codes carry. */
export const googleRules: Rules = {
  leavesOut: whyNotMigrated,
  keepsNames: (account) => {
    const [uri = ''] = formatMigration([account], 0).uris;
    const [read] = parseMigration(uri)?.drafts ?? [];
    return read?.issuer === account.issuer && read.accountName === account.accountName;
  },
  // The app for Android computes SHA-1 whatever the code says.
  isIgnored: ({ algorithm }) => algorithm !== 'SHA1',
  carries: () => false,
};
