import { LANGUAGES, text } from '../../ui/language/catalogue.ts';
import { ChoiceField } from '../../ui/parts/ChoiceField.tsx';
import { choose, settings } from '../state/setting.ts';

const LOOKS = ['browser', 'light', 'dark'] as const;

/** Section with the language, and the light or dark look. */
export function Look() {
  const { language = 'browser', look = 'browser' } = settings.value ?? {};
  const languages = LANGUAGES.map((folder): [string, string] => [folder, nameOf(folder)]);
  languages.sort(([, a], [, b]) => a.localeCompare(b));
  return (
    <>
      <h1>{text('section_look')}</h1>
      <ChoiceField
        id="language"
        label={text('language')}
        value={language}
        choices={[['browser', text('as_browser')], ...languages]}
        onChoice={(folder) => choose({ language: folder })}
      />
      <ChoiceField
        id="look"
        label={text('look')}
        value={look}
        choices={LOOKS.map((one) => [one, text(one === 'browser' ? 'as_browser' : `look_${one}`)])}
        onChoice={(one) => choose({ look: one })}
      />
    </>
  );
}

// Returns the name of a language in that language, so that people who cannot read the page find
// theirs.
function nameOf(folder: string): string {
  const tag = folder.replace('_', '-');
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
