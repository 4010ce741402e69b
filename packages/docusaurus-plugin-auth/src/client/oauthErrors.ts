/** Why signing in with a provider did not work, as far as a reader can tell it apart. */
export type OAuthErrorKind =
  | 'cancelled'
  | 'banned'
  | 'email-missing'
  | 'email-unverified'
  | 'expired'
  | 'link-email-differs'
  | 'linked-elsewhere'
  | 'not-linked'
  | 'provider'
  | 'sign-up-closed'
  | 'two-factor'
  | 'unexpected';

/**
 * The codes with which Better Auth, or a provider through it, leads to the error page.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1 for those of providers
 */
const KINDS: ReadonlyMap<string, OAuthErrorKind> = new Map([
  ['access_denied', 'cancelled'],
  ['consent_required', 'cancelled'],
  ['interaction_required', 'cancelled'],
  ['login_required', 'cancelled'],
  ['user_cancelled_authorize', 'cancelled'],
  ['user_cancelled_login', 'cancelled'],
  ['banned', 'banned'],
  ['banned_user', 'banned'],
  ['email_not_found', 'email-missing'],
  ['email_not_verified', 'email-unverified'],
  ['invalid_callback_request', 'expired'],
  ['invalid_code', 'expired'],
  ['no_code', 'expired'],
  ['please_restart_the_process', 'expired'],
  ['state_invalid', 'expired'],
  ['state_mismatch', 'expired'],
  ['state_not_found', 'expired'],
  ['email_does_not_match', 'link-email-differs'],
  ["email_doesn't_match", 'link-email-differs'],
  ['account_already_linked_to_different_user', 'linked-elsewhere'],
  ['linked_account_already_exists', 'linked-elsewhere'],
  ['social_account_already_linked', 'linked-elsewhere'],
  ['account_not_linked', 'not-linked'],
  ['unable_to_link_account', 'not-linked'],
  ['invalid_request', 'provider'],
  ['invalid_scope', 'provider'],
  ['issuer_mismatch', 'provider'],
  ['issuer_missing', 'provider'],
  ['no_callback_url', 'provider'],
  ['nonce_binding_missing', 'provider'],
  ['oauth_provider_not_found', 'provider'],
  ['provider_unavailable', 'provider'],
  ['server_error', 'provider'],
  ['temporarily_unavailable', 'provider'],
  ['unable_to_get_user_info', 'provider'],
  ['unauthorized_client', 'provider'],
  ['unsupported_response_type', 'provider'],
  ['signup_disabled', 'sign-up-closed'],
  ['two_factor_required', 'two-factor'],
]);

/**
 * What the `error` of the error page's address means. Nothing else of that address is ever shown:
 * anybody can write a link to that page.
 *
 * @example
 * oauthErrorKind('access_denied'); // 'cancelled'
 */
export function oauthErrorKind(error: string | null): OAuthErrorKind {
  return KINDS.get((error ?? '').toLowerCase()) ?? 'unexpected';
}
