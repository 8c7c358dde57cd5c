// The section that brings accounts over from other programs, and takes them there.
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { importAhead } from '../../act/transfer/ahead.ts';
import { droppedFolders, filesOfDrop } from '../../browser/dropped.ts';
import { countedText, text } from '../../ui/language/catalogue.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { broughtBy, usePaste } from '../../ui/state/pasted.ts';
import { Columns } from './Columns.tsx';
import { Files } from './Files.tsx';
import { FolderChoice } from './FolderChoice.tsx';
import {
  expectFiles,
  isSlow,
  offers,
  outcomes,
  readChosen,
  readFiles,
  readFound,
  reading,
} from './import.ts';
import { Export } from './out/Export.tsx';
import { Preview } from './Preview.tsx';

/** Section with one entrance for the files of every other program, and the ways out. */
export function Transfer() {
  usePaste(
    ({ files, text: pasted }) => void readFiles(files.length > 0 ? files : [fileOf(pasted)]),
  );
  useDrop();
  useEffect(expectFiles, []);
  return (
    <>
      <h1>{text('section_transfer')}</h1>
      <h2>{text('from_other_app')}</h2>
      <p class="secondary">{text('import_text')}</p>
      {isSlow.value ? <Busy /> : <Choose />}
      <Files />
      {outcomes.value.map(
        ({ name, table }, at) => table && <Columns key={at} name={name} table={table} at={at} />,
      )}
      {(outcomes.value.length > 0 || offers.value.length > 0) && <Preview />}
      <Export />
    </>
  );
}

function Choose() {
  return (
    <div class="drop">
      <span class="badge">
        <Icon name="copy" size={24} />
      </span>
      <label class="choose">
        <input
          id="import-files"
          type="file"
          autocomplete="off"
          multiple
          onClick={importAhead}
          onChange={(event) => readChosen(event.currentTarget)}
        />
        <span>{text('import_choose')}</span>
      </label>
      <p>{text('import_drop')}</p>
      <FolderChoice />
    </div>
  );
}

function Busy() {
  const { done, of, cancel } = reading.value ?? { done: 0, of: 0, cancel: () => undefined };
  return (
    <div class="panel padded importing" role="status">
      <p>{countedText('import_reading', of)}</p>
      <progress value={done} max={of} aria-label={countedText('import_reading', of)} />
      <p>
        <button type="button" class="cancel" onClick={cancel}>
          {text('cancel')}
        </button>
      </p>
    </div>
  );
}

// A drop anywhere on the page counts, from the first paint on; otherwise the browser would open the
// file in its place.
function useDrop(): void {
  useLayoutEffect(() => {
    const dragged = (event: DragEvent): void => {
      event.preventDefault();
      importAhead();
    };
    const dropped = (event: DragEvent): void => {
      event.preventDefault();
      const folders = droppedFolders(event.dataTransfer);
      if (folders) return void filesOfDrop(folders).then(readFound);
      const brought = broughtBy(event.dataTransfer, false);
      if (brought)
        void readFiles(brought.files.length > 0 ? brought.files : [fileOf(brought.text)]);
    };
    document.addEventListener('dragover', dragged);
    document.addEventListener('drop', dropped);
    return () => {
      document.removeEventListener('dragover', dragged);
      document.removeEventListener('drop', dropped);
    };
  }, []);
}

function fileOf(pasted: string): File {
  return new File([pasted], text('import_pasted'));
}
