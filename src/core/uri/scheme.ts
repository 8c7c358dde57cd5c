/** Returns whether a text is meant as a link that sets up accounts: a Key URI or an export. */
export function isKeyUri(text: string): boolean {
  return /^\s*(?:(?:apple-)?otpauth(?:-migration)?:|steam:\/\/|motp:\/\/)/i.test(text);
}

/** Returns whether a text is meant as an export of Google Authenticator, which holds several accounts. */
export function isExport(text: string): boolean {
  return /^\s*otpauth-migration:/i.test(text);
}
