import type { AccountType, Algorithm } from '../../core/account/account.ts';
import { EMPTY_FORM, type FormText } from '../../core/uri/form.ts';
import type { Fields } from './draft.ts';

const TYPES: AccountType[] = ['totp', 'hotp', 'steam'];
const ALGORITHMS: Algorithm[] = ['SHA1', 'SHA256', 'SHA512'];

/** Returns the texts of an account form for its draft; `null` when nothing was typed. */
export function fieldsOf(form: FormText): Fields | null {
  if (JSON.stringify(form) === JSON.stringify(EMPTY_FORM)) return null;
  const { parameters, asksCounter, ...texts } = form;
  return { ...texts, parameters: JSON.stringify(parameters), asksCounter: String(asksCounter) };
}

/**
 * Returns the account form of a draft's texts; what is missing or unknown is as in the empty form.
 */
export function formIn({ type, algorithm, parameters, asksCounter, ...texts }: Fields): FormText {
  return {
    ...EMPTY_FORM,
    ...texts,
    type: TYPES.find((one) => one === type) ?? EMPTY_FORM.type,
    algorithm: ALGORITHMS.find((one) => one === algorithm) ?? EMPTY_FORM.algorithm,
    parameters: parametersIn(parameters),
    asksCounter: asksCounter === 'true',
  };
}

function parametersIn(text: string | undefined): FormText['parameters'] {
  const read: unknown = JSON.parse(text ?? '[]');
  return (Array.isArray(read) ? read : []).map(([name, value]) => [String(name), String(value)]);
}
