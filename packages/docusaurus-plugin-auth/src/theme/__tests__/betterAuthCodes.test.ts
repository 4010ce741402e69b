import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { BETTER_AUTH_CODES } from '../../client/betterAuthCodes';
import { oauthErrorKind } from '../../client/oauthErrors';

/** Reads the tables in a process of their own: they are ES modules. */
function readTables(): { codes: Record<string, string[]>; callback: string[] } {
  const script = `
    import { BASE_ERROR_CODES } from '@better-auth/core/error';
    import { PASSKEY_ERROR_CODES } from '@better-auth/passkey/client';
    import { ADMIN_ERROR_CODES } from ${JSON.stringify(internal('plugins/admin/error-codes.mjs'))};
    import { EMAIL_OTP_ERROR_CODES } from ${JSON.stringify(internal('plugins/email-otp/error-codes.mjs'))};
    import { GENERIC_OAUTH_ERROR_CODES } from ${JSON.stringify(internal('plugins/generic-oauth/error-codes.mjs'))};
    import { TWO_FACTOR_ERROR_CODES } from ${JSON.stringify(internal('plugins/two-factor/error-code.mjs'))};
    import { OAUTH_CALLBACK_ERROR_CODES } from ${JSON.stringify(internal('oauth2/errors.mjs'))};
    const tables = { base: BASE_ERROR_CODES, passkey: PASSKEY_ERROR_CODES, admin: ADMIN_ERROR_CODES,
      emailOtp: EMAIL_OTP_ERROR_CODES, genericOAuth: GENERIC_OAUTH_ERROR_CODES,
      twoFactor: TWO_FACTOR_ERROR_CODES };
    const codes = Object.fromEntries(Object.entries(tables).map(([k, v]) => [k, Object.keys(v)]));
    console.log(JSON.stringify({ codes, callback: Object.values(OAUTH_CALLBACK_ERROR_CODES) }));`;
  const args = ['--input-type=module', '--eval', script];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }));
}

const ROOT = path.join(__dirname, '..', '..', '..', '..', '..');

function internal(file: string): string {
  return path.join(ROOT, 'node_modules/better-auth/dist', file);
}

/**
 * Codes that no page of ours can lead to, with the reason. The general sentence would do for them;
 * a code that is in neither list came with a new version and has to be judged.
 */
const NOT_MET: Readonly<Record<string, readonly string[]>> = {
  'the database failed, or a page sent nonsense': [
    'ASYNC_VALIDATION_NOT_SUPPORTED',
    'BODY_MUST_BE_AN_OBJECT',
    'CALLBACK_URL_REQUIRED',
    'FAILED_TO_CREATE_SESSION',
    'FAILED_TO_CREATE_USER',
    'FAILED_TO_CREATE_VERIFICATION',
    'FAILED_TO_GET_SESSION',
    'FAILED_TO_UPDATE_PASSKEY',
    'FAILED_TO_UPDATE_USER',
    'FIELD_NOT_ALLOWED',
    'INVALID_NEW_USER_CALLBACK_URL',
    'MISSING_FIELD',
    'RESOLVED_USER_INVALID',
    'RESOLVE_USER_REQUIRED',
    'UNABLE_TO_CREATE_SESSION',
    'UNKNOWN_ERROR',
  ],
  'belongs to an endpoint that our server switches off or our pages do not call': [
    'CHANGE_EMAIL_DISABLED',
    'EMAIL_ALREADY_VERIFIED',
    'EMAIL_CAN_NOT_BE_UPDATED',
    'EMAIL_MISMATCH',
    'ID_TOKEN_NOT_SUPPORTED',
    'METHOD_NOT_ALLOWED_DEFER_SESSION_REQUIRED',
    'OTP_NOT_CONFIGURED',
    'OTP_NOT_ENABLED',
    'VERIFICATION_EMAIL_NOT_ENABLED',
  ],
  'can only be met by who was signed out or deleted in the meantime, which other codes say': [
    'ACCOUNT_NOT_FOUND',
    'YOU_ARE_NOT_ALLOWED_TO_REGISTER_THIS_PASSKEY',
  ],
  'answers an administrator': [
    'INVALID_ROLE_TYPE',
    'NO_DATA_TO_UPDATE',
    'PASSWORD_CANNOT_BE_UPDATED_VIA_UPDATE_USER',
    'YOU_ARE_NOT_ALLOWED_TO_BAN_USERS',
    'YOU_ARE_NOT_ALLOWED_TO_CHANGE_USERS_ROLE',
    'YOU_ARE_NOT_ALLOWED_TO_CREATE_USERS',
    'YOU_ARE_NOT_ALLOWED_TO_DELETE_USERS',
    'YOU_ARE_NOT_ALLOWED_TO_GET_USER',
    'YOU_ARE_NOT_ALLOWED_TO_IMPERSONATE_USERS',
    'YOU_ARE_NOT_ALLOWED_TO_LIST_USERS',
    'YOU_ARE_NOT_ALLOWED_TO_LIST_USERS_SESSIONS',
    'YOU_ARE_NOT_ALLOWED_TO_REVOKE_USERS_SESSIONS',
    'YOU_ARE_NOT_ALLOWED_TO_SET_NON_EXISTENT_VALUE',
    'YOU_ARE_NOT_ALLOWED_TO_SET_USERS_EMAIL',
    'YOU_ARE_NOT_ALLOWED_TO_SET_USERS_PASSWORD',
    'YOU_ARE_NOT_ALLOWED_TO_UPDATE_USERS',
    'YOU_CANNOT_BAN_YOURSELF',
    'YOU_CANNOT_IMPERSONATE_ADMINS',
    'YOU_CANNOT_REMOVE_YOURSELF',
  ],
};

/** Codes that our own server adds, or Better Auth throws without listing them in a table. */
const UNLISTED = [
  'CROSS_SITE_NAVIGATION_LOGIN_BLOCKED',
  'EMAIL_PASSWORD_DISABLED',
  'EMAIL_PASSWORD_SIGN_UP_DISABLED',
  'INVALID_FIELD',
  'PASSWORD_COMPROMISED',
  'PASSWORD_TOO_WEAK',
  'PROVIDER_UNAVAILABLE',
  'SERVER_BUSY',
  'TOO_MANY_FAILED_SIGN_INS',
  'TWO_FACTOR_REQUIRED',
  'USER_VERIFICATION_REQUIRED',
];

const { codes, callback } = readTables();
const all = new Set(Object.values(codes).flat());
const notMet = Object.values(NOT_MET).flat();

describe("Better Auth's codes", () => {
  it.each(Object.keys(codes))(
    'of the table "%s" each have a sentence, or a reason why not',
    (table) => {
      const unknown = (codes[table] ?? []).filter(
        (code) => !BETTER_AUTH_CODES.has(code) && !notMet.includes(code),
      );
      expect(unknown).toEqual([]);
    },
  );

  it('that we name are still those of Better Auth', () => {
    const named = [...BETTER_AUTH_CODES.keys()].map(String);
    const ours = new Set([...all, ...UNLISTED]);
    expect([...named, ...notMet].filter((code) => !ours.has(code))).toEqual([]);
  });

  it('that end a redirect each have a sentence on the error page', () => {
    expect(callback.length).toBeGreaterThan(10);
    expect(callback.filter((code) => oauthErrorKind(code) === 'unexpected')).toEqual([]);
  });
});
