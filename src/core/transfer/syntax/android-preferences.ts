// Android's SharedPreferences: an XML <map> of named values, as rooted phones give them away.
import { xmlOf } from './xml.ts';

/** Returns the texts of a preferences file by name, `null` for any other text. */
export function preferencesIn(text: string | null): Map<string, string> | null {
  if (text === null || !/^\s*</.test(text)) return null;
  const map = xmlOf(text);
  if (map?.name !== 'map') return null;
  const preferences = new Map<string, string>();
  for (const { name, attributes, text: value } of map.children) {
    const key = attributes.get('name');
    if (name === 'string' && key !== undefined) preferences.set(key, value);
  }
  return preferences;
}
