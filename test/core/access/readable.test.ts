import { expect, it } from 'vitest';
import { readableContents } from '../../../src/core/access/readable.ts';
import type { Contents } from '../../../src/core/account/account.ts';
import { account } from '../../vault/account.ts';
import { SYNC } from '../../vault/shared.ts';

const CONTENTS: Contents = { accounts: [account('a')], taughtFields: [], sync: SYNC, extra: {} };

it('names the computers that share, with their times', () => {
  expect(readableContents(CONTENTS)).toMatchObject({
    sharing: {
      through: 'a folder',
      computers: [
        {
          name: 'Desk',
          isThisOne: true,
          joinedAt: '1970-01-01T00:00:01.000Z',
          lastSeenAt: '1970-01-01T00:00:02.000Z',
          removedAt: null,
        },
      ],
      deletedUntilEveryComputerKnows: [{ id: 'gone' }],
    },
  });
});

it('tells no key of sharing, and nothing of it while nothing is shared', () => {
  const text = JSON.stringify(readableContents(CONTENTS));
  const { key, private: half, rotation, computers } = SYNC;
  const points = Object.values(computers).map((one) => one.public);
  const wraps = (rotation?.wraps ?? []).flatMap((wrap) => [wrap.ephemeral, wrap.nonce, wrap.key]);
  for (const secret of [key, half, ...points, ...wraps]) expect(text).not.toContain(secret);
  expect(readableContents({ ...CONTENTS, sync: null })).not.toHaveProperty('sharing');
});
