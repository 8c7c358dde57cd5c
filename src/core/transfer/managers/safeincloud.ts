// SafeInCloud: a database exported as XML or CSV (safe-in-cloud.com/en/help).
import { Refusal } from '../../refusal.ts';
import type { FileReading, GivenFile } from '../contract/reader.ts';
import { columnsOf, type Login, readLogins } from '../draft/logins.ts';
import { childOf, type XmlElement, xmlOf } from '../syntax/xml.ts';

const XML = /^\s*<(?:.*<)?database[\s>]/s;

/** Reads SafeInCloud's XML or CSV. Templates are left out, deleted and archived cards trashed. */
export function readSafeincloud(file: GivenFile): FileReading {
  if (file.text !== null && XML.test(file.text.slice(0, 4096))) {
    const root = xmlOf(file.text);
    if (!root) throw new Refusal('import_damaged');
    const isOurs = root.children.some(({ name }) => name === 'card' || name === 'label');
    return isOurs ? readLogins(loginsIn(root)) : null;
  }
  const table = columnsOf(file);
  if (!table?.has('title', 'login', 'url', 'otp')) return null;
  return readLogins(
    table.rows.map((row) => ({
      code: row('otp'),
      title: row('title'),
      userName: row('login'),
      sites: [row('url')],
      note: row('notes'),
    })),
  );
}

function loginsIn(root: XmlElement): Login[] {
  const labels = new Map(
    named(root, 'label').map(({ attributes }) => [attributes.get('id'), attributes.get('name')]),
  );
  return named(root, 'card').flatMap((card) => {
    if (card.attributes.get('template') === 'true') return [];
    const filled = (type: string): string[] =>
      named(card, 'field')
        .filter(({ attributes, text }) => attributes.get('type') === type && text.trim() !== '')
        .map(({ text }) => text.trim());
    return filled('one_time_password').map((code) => ({
      code,
      title: card.attributes.get('title'),
      userName: filled('login')[0] ?? filled('email')[0],
      sites: filled('website'),
      tags: named(card, 'label_id').map(({ text }) => labels.get(text.trim())),
      note: childOf(card, 'notes')?.text,
      isPinned: card.attributes.get('star') === 'true',
      isTrashed: ['deleted', 'archived'].some((mark) => card.attributes.get(mark) === 'true'),
    }));
  });
}

function named(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
