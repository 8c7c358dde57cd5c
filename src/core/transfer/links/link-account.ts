// One link of a file as an account, with what authenticator apps append to their links.
import type { CountedDraft } from '../../account/account.ts';
import { encodeBase32 } from '../../bytes/base32.ts';
import { Refusal } from '../../refusal.ts';
import { cleanName } from '../../uri/display-name.ts';
import { unescaped } from '../../uri/escape.ts';
import { parseKeyUri } from '../../uri/keyuri.ts';
import { nameOf, valuesOf } from '../../uri/parameters.ts';
import { partsOf } from '../../uri/parts.ts';
import { accountScheme, unwrapped } from '../../uri/scheme.ts';
import type { ReadAccount } from '../contract/reader.ts';
import { hexBytes } from '../crypto/encoded.ts';
import { draftNamed, labelOf } from '../draft/draft.ts';
import { accountWith, fieldsOf } from '../draft/further.ts';
import { steamRecord } from '../draft/steam-record.ts';

// Secrets of hex digits of which one is no letter of Base32: ten bytes are no mistyped Base32.
const HEX_SECRET = /([?&]secret=)((?=[^&]*[0189])(?:[0-9a-f]{2}){10,})(?=&|$)/i;

/** Parameters by which apps append what is theirs; of these nothing else is kept. */
const APPENDED = ['codedisplay', 'data', 'deviceid'];

/**
 * Returns the account of a Key URI in a file, with the tags, note, pin and trash that Ente appends
 * and the record of Steam that WinAuth appends; names that the link lacks are those given. `null`
 * where the link sets up no account (steam://run/…). Refuses `import_motp`, `import_yandex`,
 * `import_damaged` for a damaged record, and as `parseKeyUri`.
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
  const draft = parseKeyUri(plain);
  return draft && withAppended(draftNamed(draft, names));
}

/** Returns whether the secret of a link is written in hex. */
export function isHexLink(link: string): boolean {
  return HEX_SECRET.test(link);
}

/** Returns how a person knows the account of a link, whether or not it can be read. */
export function labelInLink(link: string): string {
  const said = labelSaid(link);
  if (said !== '') return said;
  const { host, label } = partsOf(unwrapped(link).replace(/^[\w-]+:/, ''));
  // mOTP links have no type before the label.
  const shown = cleanName(unescaped(label || host)).replace(/:\s*/, ': ');
  return accountScheme(unwrapped(link)) === null ? '' : shown;
}

function labelSaid(link: string): string {
  try {
    const draft = parseKeyUri(link);
    return labelOf(draft?.issuer, draft?.accountName);
  } catch (caught) {
    if (!(caught instanceof Refusal)) throw caught;
    return labelOf(caught.detail.issuer, caught.detail.accountName);
  }
}

function withAppended(draft: CountedDraft): ReadAccount {
  const [shown] = valuesOf(draft.parameters, 'codedisplay').map(fieldsIn);
  const [data] = valuesOf(draft.parameters, 'data');
  // WinAuth writes all that Steam sent into `data`: the secret there is the true one, and what
  // stands in `secret` gives other codes; keys for trades and sessions are left behind.
  const isSteam = draft.type === 'steam' && data !== undefined;
  const steam = isSteam ? steamRecord(fieldsIn(data)) : null;
  if (isSteam && steam === null) throw new Refusal('import_damaged');
  const kept = draft.parameters.filter((parameter) => !APPENDED.includes(nameOf(parameter)));
  const parameters = steam === null ? kept : [];
  const account = accountWith(
    { ...draft, parameters, secret: steam?.secret ?? draft.secret },
    {
      tags: shown?.tags,
      note: shown?.note,
      isPinned: shown?.pinned,
      isTrashed: shown?.trashed,
    },
  );
  return { ...account, ...steam?.recoveryCodes };
}

function fieldsIn(json: string): Record<string, unknown> {
  try {
    return fieldsOf(JSON.parse(json));
  } catch {
    return {};
  }
}
