/** What a scanned or pasted text is that sets up no account. */
export type Otherwise = 'microsoft' | 'store' | 'wifi' | 'link' | 'text';

const STORES =
  /^(?:apps\.apple\.com|itunes\.apple\.com|play\.google\.com|appgallery\.huawei\.com|galaxystore\.samsung\.com|apps\.microsoft\.com)$/;

/**
 * Returns what a text is that neither `parseKeyUri` nor `parseMigration` knows: Microsoft's own
 * enrollment, which only its app can use; a store's "get the app" link; a Wi-Fi network; a link;
 * any other text. Nothing is ever opened.
 */
export function otherwise(text: string): Otherwise {
  const start = text.trim().slice(0, 2048);
  if (/^phonefactor:/i.test(start)) return 'microsoft';
  if (/^(?:market|itms|itms-apps|itms-appss|ms-windows-store):/i.test(start)) return 'store';
  if (/^wifi:/i.test(start)) return 'wifi';
  if (!/^https?:\/\//i.test(start) || /\s/.test(start)) return 'text';
  try {
    return linkOf(new URL(start));
  } catch {
    return 'text';
  }
}

function linkOf({ hostname, pathname }: URL): Otherwise {
  const isMicrosoft =
    hostname === 'login.microsoftonline.com' || hostname.endsWith('.auth.microsoft.com');
  if (isMicrosoft && /activate/i.test(pathname)) return 'microsoft';
  const isShort = hostname === 'aka.ms' && /auth/i.test(pathname);
  return isShort || STORES.test(hostname) ? 'store' : 'link';
}
