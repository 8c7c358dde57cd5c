import { countedText, text } from '../../ui/language/catalogue.ts';
import { focused } from '../../ui/parts/focus.ts';
import { type ErasedAll, erasedAll } from '../state/erased.ts';

const ROWS = ['local', 'session', 'sync', 'database', 'caches', 'pages'] as const;

/** What is left in each storage area after everything was erased, as it was read afterwards. */
export function Erased({ of: { leftovers, files, left, passkeys } }: { of: ErasedAll }) {
  const { counts, given } = leftovers;
  const rows = [
    ...ROWS.map((area) => [area, counts[area]] as const),
    ['given', given.length] as const,
  ];
  const isEmpty = rows.every(([, count]) => count === 0);
  return (
    <main class="screen erased">
      <h1 tabIndex={-1} ref={focused}>
        {text(isEmpty ? 'erase_proof_title' : 'erase_proof_left')}
      </h1>
      <p class="secondary">{text('erase_proof_text')}</p>
      <dl class="panel proof">
        {rows.map(([area, count]) => (
          <div key={area} class={`line left-in-${area}`}>
            <dt>{text(`erase_proof_${area}`)}</dt>
            <dd class={count === 0 ? undefined : 'look'}>{count}</dd>
          </div>
        ))}
      </dl>
      {files.length > 0 && (
        <>
          <p class="look">{text('erase_proof_files')}</p>
          <ul class="panel left-files">
            {files.map(({ path }) => (
              <li key={path} class="line path" dir="ltr">
                {path}
              </li>
            ))}
          </ul>
        </>
      )}
      {left > 0 && <p class="look">{countedText('automatic_left', left)}</p>}
      {passkeys && <p class="look left-passkeys">{text('passkey_erased')}</p>}
      <p class="secondary">{text('erase_proof_backups')}</p>
      <button
        type="button"
        class="primary erase-done"
        onClick={() => {
          erasedAll.value = null;
        }}
      >
        {text('erase_proof_done')}
      </button>
    </main>
  );
}
