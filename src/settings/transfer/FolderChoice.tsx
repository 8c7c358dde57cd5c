// The way in for the folder of an extension that is switched off or whose profile broke.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../../ui/language/catalogue.ts';
import { readChosen } from './import.ts';

/** Where a profile lies, by system: their own names for it, the same in every language. */
const PROFILES = [
  ['Windows', '%LOCALAPPDATA%\\Google\\Chrome\\User Data\\Default'],
  ['macOS', '~/Library/Application Support/Google/Chrome/Default'],
  ['Linux', '~/.config/google-chrome/Default'],
] as const;

/** Authenticator in Chrome's store: the extension that most people have. */
const EXAMPLE = 'bhghoamapcdpbohphigoooaddinpkbai';

/** The chooser for a folder, and where to find it. */
export function FolderChoice() {
  const input = useRef<HTMLInputElement>(null);
  // Not an attribute that Preact's types know; set before anyone can press the input.
  useLayoutEffect(() => input.current?.setAttribute('webkitdirectory', ''), []);
  return (
    <>
      <label class="choose choose-folder">
        <input
          ref={input}
          id="import-folder"
          type="file"
          autocomplete="off"
          multiple
          onChange={(event) => readChosen(event.currentTarget)}
        />
        <span>{text('import_folder')}</span>
      </label>
      <details class="where">
        <summary>{text('import_where')}</summary>
        <p>{text('import_where_quit')}</p>
        <dl>
          {PROFILES.map(([system, path]) => (
            <div key={system}>
              <dt>{system}</dt>
              <dd>
                <code dir="ltr">{path}</code>
              </dd>
            </div>
          ))}
        </dl>
        <p>{text('import_where_look', { id: EXAMPLE })}</p>
      </details>
    </>
  );
}
