// FreeOTP 1's Android preferences (tokens.xml): a map of JSON texts, one for each record.

import type { Read } from '../contract/reader.ts';
import { listedBytes } from '../crypto/encoded.ts';
import { readEach } from '../draft/draft.ts';
import { draftOfRecord, labelOfRecord } from '../draft/freeotp-record.ts';
import { fieldsOf } from '../draft/further.ts';
import { xmlOf } from '../syntax/xml.ts';

const ORDER = 'tokenOrder';

/** Reads the preferences of FreeOTP 1, which backups of a rooted phone or by adb hold. */
export const readFreeOtp1: Read = ({ text }) => {
  const root = text === null || !/^\s*</.test(text) ? null : xmlOf(text);
  if (root?.name !== 'map') return null;
  const texts = root.children.filter(({ name }) => name === 'string');
  const names = texts.map(({ attributes }) => attributes.get('name') ?? '');
  const tokens = texts.flatMap((element, at) =>
    names[at] === ORDER ? [] : [{ name: names[at] ?? '', record: recordIn(element.text) }],
  );
  if (!names.includes(ORDER) && !tokens.some(({ record }) => listedBytes(record.secret)))
    return null;
  return readEach(
    tokens,
    ({ record }) => draftOfRecord(record, listedBytes(record.secret)),
    ({ name, record }) => labelOfRecord(record) || name,
  );
};

function recordIn(text: string): Record<string, unknown> {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return {};
  }
}
