// How the secrets of a chosen column are written: asked, because the wrong way gives wrong codes.
import type { Signal } from '@preact/signals';
import { ENCODINGS, type SecretEncoding } from '../../core/transfer/tables/secret-text.ts';
import type { ShownColumn } from '../../core/transfer/tables/view.ts';
import { text } from '../../ui/language/catalogue.ts';
import { ChoiceField } from '../../ui/parts/ChoiceField.tsx';
import { encodingNames, encodingSentence } from './table-words.ts';

interface Props {
  /** Place of the file. */
  at: number;
  /** The column of secrets, where one is chosen. */
  column: ShownColumn | undefined;
  of: Signal<SecretEncoding | null>;
}

/** Draws the choice with what speaks for it; nothing where all values are links. */
export function Encoding({ at, column, of }: Props) {
  if (!column || column.isLinks) return null;
  const choices = ENCODINGS.map((one): [SecretEncoding, string] => [one, encodingNames([one])]);
  return (
    <div class="encoding">
      <ChoiceField<SecretEncoding | ''>
        id={encodingId(at)}
        about={`${encodingId(at)}-about`}
        label={text('import_encoding')}
        value={of.value ?? ''}
        choices={of.value === null ? [['', text('import_encoding_choose')], ...choices] : choices}
        onChoice={(choice) => {
          of.value = choice === '' ? null : choice;
        }}
      />
      <p id={`${encodingId(at)}-about`} class={column.encoding === null ? 'look' : 'secondary'}>
        {encodingSentence(column)}
      </p>
    </div>
  );
}

/** Returns the id of the choice for the file at this place. */
export function encodingId(at: number): string {
  return `secret-encoding-${at}`;
}
