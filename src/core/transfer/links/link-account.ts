// One link of a file as an account, with what authenticator apps append to their links.
import type { CountedDraft } from '../../account/account.ts';
import { encodeBase32 } from '../../bytes/base32.ts';
import { Refusal, refusalCode } from '../../refusal.ts';
import { cleanName } from '../../uri/display-name.ts';
import { unescaped } from '../../uri/escape.ts';
import { parseKeyUri } from '../../uri/keyuri.ts';
import { nameOf, valuesOf } from '../../uri/parameters.ts';
import { partsOf } from '../../uri/parts.ts';
import { accountScheme, unwrapped } from '../../uri/scheme.ts';
import type { ReadAccount } from '../contract/reader.ts';
import { base64Bytes, hexBytes } from '../crypto/encoded.ts';
import { draftOfLink, labelOf } from '../draft/draft.ts';
import { accountWith, fieldsOf } from '../draft/further.ts';

// Secrets of hex digits of which one is no letter of Base32: ten bytes are no mistyped Base32.
const HEX_SECRET = /([?&]secret=)((?=[^&]*[0189])(?:[0-9a-f]{2}){10,})(?=&|$)/i;

/**
 * Returns the account of a Key URI in a file, with the tags, note, pin and trash that Ente appends;
 * names that the link lacks are those given. `null` where the link sets up no account
 * (steam://run/…). Refuses `import_motp`, `import_yandex`, and as `draftOfLink`.
 */
export function accountInLink(
  link: string,
  names: { issuer?: unknown; accountName?: unknown } = {},
): ReadAccount | null {
  const uri = unwrapped(link.trim());
  const scheme = accountScheme(uri) ?? '';
  const { host } = partsOf(uri.slice(scheme.length));
  if (/^motp/i.test(scheme) || /^motp$/i.test(host)) throw new Refusal('import_motp');
  if (/^ya(?:otp|ndex)$/i.test(host)) throw new Refusal('import_yandex');
  // Authenticator-Extension writes hex secrets as they are, without a word that they are hex.
  const plain = uri.replace(HEX_SECRET, (all, start: string, hex: string) => {
    const bytes = hexBytes(hex);
    return bytes ? `${start}${encodeBase32(bytes)}` : all;
  });
  if (parseKeyUri(plain) === null) return null;
  return withAppended(draftOfLink(plain, names));
}

/** Returns whether the secret of a link is written in hex. */
export function isHexLink(link: string): boolean {
  return HEX_SECRET.test(link);
}

/** Returns how a person knows the account of a link, whether or not it can be read. */
export function labelInLink(link: string): string {
  try {
    const account = accountInLink(link);
    return labelOf(account?.draft.issuer, account?.draft.accountName);
  } catch (caught) {
    if (refusalCode(caught) === null || !(caught instanceof Refusal)) throw caught;
    const { issuer, accountName } = caught.detail;
    const { host, label } = partsOf(unwrapped(link).replace(/^[\w-]+:/, ''));
    // mOTP links have no type before the label.
    return labelOf(issuer, accountName) || cleanName(unescaped(label || host));
  }
}

function withAppended(draft: CountedDraft): ReadAccount {
  const [shown] = valuesOf(draft.parameters, 'codedisplay').map(fieldsIn);
  const [steam] = valuesOf(draft.parameters, 'data').map(fieldsIn);
  const shared = draft.type === 'steam' ? base64Bytes(steam?.shared_secret) : null;
  const parameters = draft.parameters.filter(
    (parameter) => !['codedisplay', 'data'].includes(nameOf(parameter)),
  );
  return accountWith(
    // WinAuth writes Steam's secret into `data` only; what stands in `secret` gives other codes.
    { ...draft, parameters, secret: shared?.length ? shared : draft.secret },
    {
      tags: shown?.tags,
      note: shown?.note,
      isPinned: shown?.pinned,
      isTrashed: shown?.trashed,
    },
  );
}

function fieldsIn(json: string): Record<string, unknown> {
  try {
    return fieldsOf(JSON.parse(json));
  } catch {
    return {};
  }
}
