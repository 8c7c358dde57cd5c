// A file of no known program: the person says what its columns hold, and sees what comes of it.
import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { FileOutcome } from '../../act/transfer/import.ts';
import {
  type ChosenColumns,
  type ColumnUse,
  columnFault,
} from '../../core/transfer/tables/columns.ts';
import type { SecretEncoding } from '../../core/transfer/tables/secret-text.ts';
import type { ShownTable } from '../../core/transfer/tables/view.ts';
import { text } from '../../ui/language/catalogue.ts';
import { focusField } from '../../ui/parts/focus.ts';
import { ColumnTable, columnId } from './ColumnTable.tsx';
import { Encoding, encodingId } from './Encoding.tsx';
import { readTable, takeTable } from './import.ts';
import { faultSentence, foundSentence, isTwice, unsaidSentences } from './table-words.ts';

/** The heading of what was found, which gets the focus once columns are used. */
export const FOUND = 'import-found';

/** Asks what the columns of the file at this place hold; open until they are used. */
export function Columns({ table, name, at }: { table: ShownTable; name: string; at: number }) {
  const drawn = useSignal(table);
  const uses = useSignal(table.columns.map(({ proposed }) => proposed));
  const encoding = useSignal(encodingIn(table, uses.value.indexOf('secret')));
  const isNamed = useSignal(table.isNamed ?? true);
  const answer = useSignal<Answer | null>(null);
  // Pressed before the answer to the last change was there.
  const isWanted = useSignal(false);
  const isOpen = useSignal(true);
  const used = useSignal(0);
  const fault = columnFault(uses.value);
  const columns = { uses: uses.value, encoding: encoding.value, isNamed: isNamed.value };
  const outcome =
    answer.value && isSame(answer.value.columns, columns) ? answer.value.outcome : null;

  const take = (found: FileOutcome): void => {
    if (found.accounts.length + found.problems.length === 0) return;
    takeTable(at, found);
    isOpen.value = false;
    used.value += 1;
  };
  useEffect(() => {
    let isOver = false;
    readTable(at, columns).then(
      (found) => {
        if (isOver || !found?.table) return;
        answer.value = { columns, outcome: found };
        drawn.value = found.table;
        if (isWanted.value) take(found);
        isWanted.value = false;
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [uses.value, encoding.value, isNamed.value]);
  // After the list of what was found is drawn.
  useEffect(() => {
    if (used.value > 0) focusField(FOUND);
  }, [used.value]);

  const choose = (column: number, use: (typeof uses.value)[number]): void => {
    uses.value = uses.value.with(column, use);
    isWanted.value = false;
    if (use === 'secret') encoding.value = encodingIn(drawn.value, column);
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (fault) focusField(columnId(at, wrongColumn(uses.value)));
    else if (encoding.value === null) focusField(encodingId(at));
    else if (outcome) take(outcome);
    else isWanted.value = true;
  };
  const status = `columns-status-${at}`;
  return (
    <details
      class="panel columns"
      open={isOpen.value}
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>
        <h2>{text('import_table_title', { name })}</h2>
      </summary>
      <form onSubmit={submit}>
        <p class="secondary">{text('import_table_why')}</p>
        {table.isNamed !== null && <FirstRow isNamed={isNamed} />}
        <ColumnTable at={at} table={drawn.value} uses={uses.value} about={status} choose={choose} />
        <Encoding
          at={at}
          column={drawn.value.columns[uses.value.indexOf('secret')]}
          of={encoding}
        />
        {unsaidSentences(drawn.value, uses.value).map((sentence) => (
          <p key={sentence} class="secondary">
            {sentence}
          </p>
        ))}
        <p id={status} class={fault ? 'error' : 'found-rows'} role="status">
          {fault ? faultSentence(fault) : foundSentence(outcome, drawn.value.count)}
        </p>
        <p class="row-of-buttons">
          <button type="submit" class="primary use-columns" aria-disabled={Boolean(fault)}>
            {text('import_use_columns')}
          </button>
        </p>
      </form>
    </details>
  );
}

interface Answer {
  columns: ChosenColumns;
  outcome: FileOutcome;
}

function isSame(one: ChosenColumns, other: ChosenColumns): boolean {
  return (
    one.uses === other.uses && one.encoding === other.encoding && one.isNamed === other.isNamed
  );
}

function FirstRow({ isNamed }: { isNamed: Signal<boolean> }) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        class="first-row"
        autocomplete="off"
        checked={isNamed.value}
        onChange={({ currentTarget }) => {
          isNamed.value = currentTarget.checked;
        }}
      />
      <span>{text('import_first_row')}</span>
    </label>
  );
}

// The first of two that are chosen for the same thing, or the first of all.
function wrongColumn(uses: readonly (ColumnUse | null)[]): number {
  return Math.max(
    0,
    uses.findIndex((_, column) => isTwice(uses, column)),
  );
}

function encodingIn({ columns }: ShownTable, secret: number): SecretEncoding | null {
  return columns[secret]?.encoding ?? null;
}
