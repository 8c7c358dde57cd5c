import type { FormErrors, FormText } from '../../core/uri/form.ts';
import { text } from '../language/catalogue.ts';
import { sentenceOfFault } from '../language/error.ts';
import { ChoiceField } from '../parts/ChoiceField.tsx';
import { TextField } from '../parts/TextField.tsx';

interface Props {
  form: FormText;
  errors: FormErrors;
  onForm: (change: Partial<FormText>) => void;
}

/**
 * Draws the fields for parameters that few sites need: type, algorithm, digits, period or counter.
 */
export function KeyFields({ form, errors, onForm }: Props) {
  const wrong = (field: keyof FormText): string | null =>
    errors[field] ? sentenceOfFault(errors[field]) : null;
  const steam = form.type === 'steam';
  return (
    <div class="pairs">
      <ChoiceField
        id="type"
        label={text('type')}
        value={form.type}
        choices={[
          ['totp', text('type_totp')],
          ['hotp', text('type_hotp')],
          ['steam', text('type_steam')],
        ]}
        onChoice={(type) => onForm({ type })}
      />
      {!steam && (
        <ChoiceField
          id="algorithm"
          label={text('algorithm')}
          value={form.algorithm}
          choices={[
            ['SHA1', 'SHA-1'],
            ['SHA256', 'SHA-256'],
            ['SHA512', 'SHA-512'],
          ]}
          onChoice={(algorithm) => onForm({ algorithm })}
        />
      )}
      {!steam && (
        <TextField
          id="digits"
          label={text('digits')}
          value={form.digits}
          numeric
          onText={(digits) => onForm({ digits })}
          error={wrong('digits')}
        />
      )}
      {form.type === 'totp' && (
        <TextField
          id="period"
          label={text('period')}
          value={form.period}
          numeric
          onText={(period) => onForm({ period })}
          error={wrong('period')}
        />
      )}
      {form.type === 'hotp' && (
        <TextField
          id="counter"
          label={text('counter')}
          value={form.counter}
          numeric
          onText={(counter) => onForm({ counter })}
          hint={text('counter_hint')}
          error={wrong('counter')}
        />
      )}
    </div>
  );
}
