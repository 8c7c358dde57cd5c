// The one error type for expected failures, with its codes.

/**
 * Every way in which something that should be the extension's own can be wrong. Each code has a
 * sentence in every locale, under `refusal_<code>`.
 */
export type RefusalCode =
  // secrets and Key URIs
  | 'secret_missing'
  | 'secret_not_base32'
  | 'uri_malformed'
  | 'uri_type_unknown'
  | 'uri_algorithm_unknown'
  | 'uri_digits_out_of_range'
  | 'uri_period_out_of_range'
  | 'uri_counter_out_of_range'
  | 'uri_conflicting_parameters'
  // the vault
  | 'vault_missing'
  | 'vault_exists'
  | 'vault_locked'
  | 'vault_damaged'
  | 'vault_newer'
  | 'vault_contested'
  | 'backup_other'
  | 'vault_unreadable'
  | 'vault_write_failed'
  | 'vault_full'
  | 'kdf_weakened'
  | 'kdf_excessive'
  | 'kdf_failed'
  | 'password_wrong'
  | 'password_short'
  | 'password_guessable'
  | 'password_wait'
  | 'password_policy'
  | 'recovery_incomplete'
  | 'recovery_mistyped'
  | 'recovery_wrong'
  | 'passkey_impossible'
  | 'passkey_without_prf'
  | 'passkey_known'
  | 'passkey_many'
  | 'passkey_cancelled'
  | 'passkey_timeout'
  | 'passkey_none'
  | 'passkey_other'
  | 'passkey_wrong'
  | 'account_missing'
  // several computers
  | 'sync_full'
  | 'sync_rate'
  | 'sync_recovery'
  | 'sync_unavailable'
  | 'sync_consent'
  | 'sync_consent_gone'
  | 'sync_nothing'
  | 'sync_exists'
  | 'sync_off'
  | 'sync_removed'
  | 'sync_folder_refused'
  | 'sync_folder_gone'
  | 'sync_folder_ask'
  | 'sync_folder_full'
  | 'sync_folder_write'
  | 'sync_damaged'
  | 'sync_newer'
  | 'sync_key'
  | 'sync_old'
  | 'sync_group'
  | 'pairing_incomplete'
  | 'pairing_mistyped'
  | 'pairing_wrong'
  // files of other programs
  | 'import_unknown'
  | 'import_password'
  | 'import_damaged'
  | 'import_unsupported'
  | 'import_restricted'
  | 'import_no_codes'
  | 'import_costly'
  | 'import_too_large'
  | 'import_encoding'
  | 'import_not_unicode'
  | 'import_motp'
  | 'import_yandex'
  | 'import_folder_empty'
  | 'import_folder_busy'
  | 'import_parts_damaged'
  | 'import_other_password'
  | 'import_firefox'
  // files for other programs
  | 'export_nothing'
  | 'export_differs'
  // what an organization has switched off
  | 'policy_off'
  | 'policy_site'
  // the page
  | 'page_forbidden'
  | 'page_gone'
  | 'page_unseen'
  | 'scan_nothing'
  | 'scan_damaged'
  | 'scan_unfinished'
  | 'picture_unreadable'
  | 'picture_too_large'
  | 'picture_pdf'
  | 'camera_refused'
  | 'camera_absent'
  | 'camera_busy'
  | 'field_none'
  | 'field_unsure'
  | 'field_several'
  | 'field_sent'
  | 'field_hidden'
  | 'field_occupied'
  | 'field_refused_code'
  | 'field_button_off'
  | 'field_not_joined'
  | 'field_password'
  | 'field_password_empty'
  | 'recovery_field'
  | 'frame_closed'
  | 'site_unknown'
  | 'site_insecure'
  | 'site_opaque'
  | 'clock_wrong';

/**
 * Thrown when an input is meant for the extension but wrong (a Key URI without a secret, a damaged
 * vault); `null` or `undefined` means "not meant for it" or "not found" instead. Carries a code,
 * and numbers or names to show; never a secret, code, password or URI.
 */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: RefusalCode;
  readonly detail: Readonly<Record<string, string | number>>;

  constructor(code: RefusalCode, detail: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** Returns the refusal code of a caught value, or `null` when it is not a `Refusal`. */
export function refusalCode(caught: unknown): RefusalCode | null {
  return caught instanceof Refusal ? caught.code : null;
}
