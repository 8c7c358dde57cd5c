// The first rows of a table with a choice above each column.
import { COLUMN_USES, type ColumnUse } from '../../core/transfer/tables/columns.ts';
import { masked } from '../../core/transfer/tables/mask.ts';
import type { ShownTable } from '../../core/transfer/tables/view.ts';
import { countedText, text } from '../../ui/language/catalogue.ts';
import { columnName, isTwice, useName } from './table-words.ts';

interface Props {
  /** Place of the file. */
  at: number;
  table: ShownTable;
  uses: readonly (ColumnUse | null)[];
  /** Id of the sentence that says what is wrong with the choice. */
  about: string;
  choose: (column: number, use: ColumnUse | null) => void;
}

/** Draws the table; it scrolls within its own box where it is wide. */
export function ColumnTable({ at, table, uses, about, choose }: Props) {
  const { columns, rows, count } = table;
  return (
    <>
      <div class="wide-table">
        <table>
          <thead>
            <tr>
              <td />
              {columns.map(({ name }, column) => (
                <th key={column} scope="col">
                  <bdi>{name || columnName('', column)}</bdi>
                </th>
              ))}
            </tr>
            <tr>
              <td />
              {columns.map(({ name }, column) => (
                <td key={column}>
                  <UseChoice
                    id={columnId(at, column)}
                    label={columnName(name, column)}
                    use={uses[column] ?? null}
                    isWrong={isTwice(uses, column)}
                    about={about}
                    choose={(use) => choose(column, use)}
                  />
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, number) => (
              <tr key={number}>
                <th scope="row">{number + 1}</th>
                {columns.map((_, column) => (
                  <td key={column} class={uses[column] === null ? 'left-out' : undefined}>
                    <bdi>{shownCell(row[column] ?? '', uses[column] ?? null)}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {count > rows.length && (
        <p class="secondary">{countedText('import_rows_more', count - rows.length)}</p>
      )}
    </>
  );
}

/** Returns the id of the choice above a column of the file at this place. */
export function columnId(at: number, column: number): string {
  return `column-${at}-${column}`;
}

function shownCell(value: string, use: ColumnUse | null): string {
  return use === 'secret' ? masked(value) : value;
}

interface ChoiceProps {
  id: string;
  label: string;
  use: ColumnUse | null;
  isWrong: boolean;
  about: string;
  choose: (use: ColumnUse | null) => void;
}

function UseChoice({ id, label, use, isWrong, about, choose }: ChoiceProps) {
  return (
    <div class={isWrong ? 'box wrong' : 'box'}>
      <select
        id={id}
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? about : undefined}
        autocomplete="off"
        value={use ?? ''}
        onChange={({ currentTarget: { value } }) =>
          choose(COLUMN_USES.find((one) => one === value) ?? null)
        }
      >
        <option value="">{text('import_use_none')}</option>
        {COLUMN_USES.map((one) => (
          <option key={one} value={one}>
            {useName(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
