// Exports of the old add-on Two-Factor Authenticator: {"otp_list": [{name, key}]}.
import { isObject } from '../../vault/shape.ts';
import type { Read } from '../contract/reader.ts';
import { draftOfLink, labelOf, readEach } from '../draft/draft.ts';
import { fieldsOf } from '../draft/further.ts';

/** Reads its list; the add-on knows TOTP with the defaults only. */
export const readOtpList: Read = ({ json }) => {
  if (!isObject(json) || !Array.isArray(json.otp_list)) return null;
  return readEach(
    json.otp_list.map(fieldsOf),
    ({ name, key, secret = key }) =>
      draftOfLink(typeof secret === 'string' ? secret : '', { accountName: name }),
    ({ name }) => labelOf('', name),
  );
};
