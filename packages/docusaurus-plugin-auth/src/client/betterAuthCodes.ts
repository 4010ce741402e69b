import type { ClientErrorCode } from './errors';

/**
 * The codes of Better Auth, and of our own rules in its answers, by what they are to a reader. A
 * test holds the list against Better Auth's own tables.
 */
export const BETTER_AUTH_CODES: ReadonlyMap<unknown, ClientErrorCode> = new Map(
  Object.entries<ClientErrorCode>({
    INVALID_EMAIL_OR_PASSWORD: 'invalid_credentials',
    INVALID_USER: 'invalid_credentials',
    USER_NOT_FOUND: 'invalid_credentials',
    INVALID_EMAIL: 'invalid_email',
    USER_ALREADY_EXISTS: 'email_taken',
    USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'email_taken',
    EMAIL_NOT_VERIFIED: 'email_not_verified',

    PASSWORD_TOO_SHORT: 'password_too_short',
    PASSWORD_TOO_LONG: 'password_too_long',
    PASSWORD_TOO_WEAK: 'password_too_weak',
    PASSWORD_COMPROMISED: 'password_compromised',
    INVALID_PASSWORD: 'password_wrong',
    CREDENTIAL_ACCOUNT_NOT_FOUND: 'password_wrong',
    PASSWORD_ALREADY_SET: 'password_exists',
    USER_ALREADY_HAS_PASSWORD: 'password_exists',

    INVALID_OTP: 'invalid_code',
    INVALID_CODE: 'invalid_code',
    OTP_EXPIRED: 'code_expired',
    OTP_HAS_EXPIRED: 'code_expired',
    TOO_MANY_ATTEMPTS: 'too_many_codes',
    INVALID_TOKEN: 'invalid_token',
    TOKEN_EXPIRED: 'invalid_token',

    INVALID_BACKUP_CODE: 'invalid_backup_code',
    INVALID_TWO_FACTOR_COOKIE: 'challenge_expired',
    TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'challenge_void',
    ACCOUNT_TEMPORARILY_LOCKED: 'two_factor_locked',
    TWO_FACTOR_REQUIRED: 'two_factor_required',
    TOTP_ALREADY_ENABLED: 'two_factor_on',
    TOTP_NOT_ENABLED: 'two_factor_off',
    TOTP_NOT_CONFIGURED: 'two_factor_off',
    TWO_FACTOR_NOT_ENABLED: 'two_factor_off',
    BACKUP_CODES_NOT_ENABLED: 'two_factor_off',

    CHALLENGE_NOT_FOUND: 'passkey_expired',
    PASSKEY_NOT_FOUND: 'passkey_unknown',
    AUTHENTICATION_FAILED: 'passkey_failed',
    FAILED_TO_VERIFY_REGISTRATION: 'passkey_failed',
    AUTH_CANCELLED: 'passkey_cancelled',
    REGISTRATION_CANCELLED: 'passkey_cancelled',
    PREVIOUSLY_REGISTERED: 'passkey_exists',
    USER_VERIFICATION_REQUIRED: 'passkey_unverified',

    PROVIDER_NOT_FOUND: 'provider_failed',
    PROVIDER_UNAVAILABLE: 'provider_failed',
    INVALID_OAUTH_CONFIGURATION: 'provider_failed',
    TOKEN_URL_NOT_FOUND: 'provider_failed',
    FAILED_TO_GET_USER_INFO: 'provider_failed',
    USER_EMAIL_NOT_FOUND: 'provider_failed',
    SOCIAL_ACCOUNT_ALREADY_LINKED: 'linked_elsewhere',
    LINKED_ACCOUNT_ALREADY_EXISTS: 'linked_elsewhere',
    FAILED_TO_UNLINK_LAST_ACCOUNT: 'last_way_in',

    BANNED_USER: 'account_banned',
    TOO_MANY_FAILED_SIGN_INS: 'rate_limited',
    SERVER_BUSY: 'rate_limited',
    SESSION_EXPIRED: 'session_expired',
    SESSION_REQUIRED: 'session_expired',
    SESSION_NOT_FRESH: 'session_not_fresh',
    EMAIL_PASSWORD_SIGN_UP_DISABLED: 'sign_up_closed',
    EMAIL_PASSWORD_DISABLED: 'sign_up_closed',

    INVALID_ORIGIN: 'untrusted_origin',
    MISSING_OR_NULL_ORIGIN: 'untrusted_origin',
    CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: 'untrusted_origin',
    INVALID_CALLBACK_URL: 'untrusted_origin',
    INVALID_REDIRECT_URL: 'untrusted_origin',
    INVALID_ERROR_CALLBACK_URL: 'untrusted_origin',
    FIELD_NOT_ALLOWED: 'invalid_request',
    INVALID_FIELD: 'invalid_request',
    VALIDATION_ERROR: 'invalid_request',
  }),
);
