// Scanned or pasted texts that set up no account, sorted by what to tell the person.

/** Kinds of texts that set up no account. */
export type Otherwise = 'microsoft' | 'store' | 'wifi' | 'link' | 'text';

const STORES =
  /^(?:apps\.apple\.com|itunes\.apple\.com|play\.google\.com|appgallery\.huawei\.com|galaxystore\.samsung\.com|apps\.microsoft\.com)$/;

/**
 * Returns what a text is that is neither a Key URI nor an export: `microsoft`, an enrollment that
 * only Microsoft's app can use; `store`, a link to install an app; `wifi`, a Wi-Fi network; `link`;
 * or any other `text`. Nothing is ever opened.
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
