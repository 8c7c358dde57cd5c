// No field of any form that a browser draws gets both a one-time code and a recovery code.
import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReader, type Reader } from '../../../fields/reader.ts';
import { recoveryInput } from '../../../fields/recovery.ts';
import { later } from '../../../forms/later.ts';
import { kept, plain } from '../../../forms/plain.ts';
import { setups, unlike } from '../../../forms/setups.ts';
import { shaped, unshaped } from '../../../forms/shapes.ts';
import { unseen } from '../../../forms/unseen.ts';
import { getsBoth } from '../../../recovery/both.ts';
import { baseOf, servePages } from '../../drive/filler.ts';

const drawn = [plain, unseen, later, setups, kept, unlike, shaped, unshaped].flat();

/** What the field of the one-time code is called here: `x-here` marks it in the forms. */
const HERE = 1;

let server: Server;
let reader: Reader;
beforeAll(async () => {
  server = await servePages(async (at) =>
    (drawn[Number(at)]?.html ?? '').replaceAll('x-here', `x-i=${HERE}`),
  );
  reader = await openReader();
});
afterAll(async () => {
  await reader?.close();
  server?.close();
});

test('over all drawn forms', async () => {
  let some = 0;
  for (const [at, { name }] of drawn.entries()) {
    await reader.page.goto(`${baseOf(server)}${at}`);
    const read = await reader.read();
    const input = recoveryInput(read);
    if (input !== null) some += 1;
    expect(input, name).not.toBe(HERE);
    expect(getsBoth(read.documents), name).toBe(false);
  }
  expect(some).toBeGreaterThan(0);
});
