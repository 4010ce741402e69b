import type { FieldError } from './types';

/** Codes of the server's own error table that can reach a reader. */
export const API_ERROR_CODES = [
  'invalid_request',
  'malformed_json',
  'invalid_path',
  'unauthenticated',
  'forbidden',
  'ingest_token_required',
  'not_found',
  'method_not_allowed',
  'not_acceptable',
  'length_required',
  'payload_too_large',
  'unsupported_media_type',
  'invalid_manifest',
  'internal_error',
  'database_unavailable',
  'shutting_down',
] as const;

/** What only the browser can notice, and answers without a code of their own. */
export const BROWSER_ERROR_CODES = [
  'offline',
  'unreachable',
  'timeout',
  'interrupted',
  'malformed_response',
  'too_long',
  'rate_limited',
] as const;

/** Reasons for which signing in or up fails. */
export const ACCOUNT_ERROR_CODES = [
  'invalid_credentials',
  'invalid_email',
  'invalid_name',
  'email_taken',
  'email_not_verified',
  'password_missing',
  'password_too_short',
  'password_too_long',
  'password_compromised',
  'account_banned',
  'session_expired',
  'untrusted_origin',
  'sign_up_closed',
] as const;

/** Every code that a {@link ClientError} can carry. */
export type ClientErrorCode =
  | (typeof API_ERROR_CODES)[number]
  | (typeof BROWSER_ERROR_CODES)[number]
  | (typeof ACCOUNT_ERROR_CODES)[number];

/** Better Auth's codes, by the code that they are to a reader. */
const BETTER_AUTH_CODES: ReadonlyMap<unknown, ClientErrorCode> = new Map(
  Object.entries<ClientErrorCode>({
    INVALID_EMAIL_OR_PASSWORD: 'invalid_credentials',
    INVALID_PASSWORD: 'invalid_credentials',
    USER_NOT_FOUND: 'invalid_credentials',
    CREDENTIAL_ACCOUNT_NOT_FOUND: 'invalid_credentials',
    INVALID_EMAIL: 'invalid_email',
    USER_ALREADY_EXISTS: 'email_taken',
    USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'email_taken',
    EMAIL_NOT_VERIFIED: 'email_not_verified',
    PASSWORD_TOO_SHORT: 'password_too_short',
    PASSWORD_TOO_LONG: 'password_too_long',
    PASSWORD_COMPROMISED: 'password_compromised',
    BANNED_USER: 'account_banned',
    SESSION_EXPIRED: 'session_expired',
    SESSION_NOT_FRESH: 'session_expired',
    INVALID_ORIGIN: 'untrusted_origin',
    MISSING_OR_NULL_ORIGIN: 'untrusted_origin',
    CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: 'untrusted_origin',
    EMAIL_PASSWORD_SIGN_UP_DISABLED: 'sign_up_closed',
    EMAIL_PASSWORD_DISABLED: 'sign_up_closed',
    VALIDATION_ERROR: 'invalid_request',
  }),
);

const KNOWN: ReadonlySet<string> = new Set([
  ...API_ERROR_CODES,
  ...BROWSER_ERROR_CODES,
  ...ACCOUNT_ERROR_CODES,
]);

function isClientErrorCode(code: unknown): code is ClientErrorCode {
  return typeof code === 'string' && KNOWN.has(code);
}

function codeOfStatus(status: number): ClientErrorCode {
  if (status === 429) return 'rate_limited';
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not_found';
  if (status === 413) return 'payload_too_large';
  // A proxy in front of a stopped server answers with these and a page of its own.
  if (status === 502 || status === 503 || status === 504) return 'unreachable';
  return status >= 500 ? 'internal_error' : 'invalid_request';
}

/**
 * The code that stands for an answer of the server: its own one when it is known here, Better
 * Auth's translated, else the nearest one to the HTTP status.
 *
 * @example
 * toErrorCode('INVALID_EMAIL_OR_PASSWORD', 401); // 'invalid_credentials'
 * toErrorCode('a_code_of_tomorrow', 429); // 'rate_limited'
 */
export function toErrorCode(code: unknown, status: number): ClientErrorCode {
  if (isClientErrorCode(code)) return code;
  return BETTER_AUTH_CODES.get(code) ?? codeOfStatus(status);
}

interface ClientErrorDetails {
  /** Seconds after which the server takes requests again. */
  retryAfter?: number;
  /** The fields that the server refused. */
  fields?: FieldError[];
  /** The id by which the operator finds the request in the server's log. */
  requestId?: string;
  cause?: unknown;
}

/** Every failure of a call of this package. The theme turns `code` into a translated sentence. */
export class ClientError extends Error {
  readonly code: ClientErrorCode;
  readonly retryAfter?: number;
  readonly fields: FieldError[];
  readonly requestId?: string;

  constructor(code: ClientErrorCode, details: ClientErrorDetails = {}) {
    super(code, { cause: details.cause });
    this.name = 'ClientError';
    this.code = code;
    this.retryAfter = details.retryAfter;
    this.fields = details.fields ?? [];
    this.requestId = details.requestId;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isFieldError(value: unknown): value is FieldError {
  return isRecord(value) && typeof value.field === 'string' && typeof value.message === 'string';
}

/** Seconds of a `Retry-After` header; dates, which our server never sends, are left out. */
export function retryAfterOf(headers: Headers): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? headers.get('x-retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : undefined;
}

/** Reads the problem document of an answer that is not a success; any other body will do too. */
export async function errorFromResponse(response: Response): Promise<ClientError> {
  const body: unknown = await response.json().catch(() => undefined);
  const problem = isRecord(body) ? body : {};
  return new ClientError(toErrorCode(problem.code, response.status), {
    retryAfter: retryAfterOf(response.headers),
    fields: Array.isArray(problem.errors) ? problem.errors.filter(isFieldError) : [],
    requestId: typeof problem.requestId === 'string' ? problem.requestId : undefined,
  });
}

/** What a rejected `fetch` means to a reader: it tells nothing but that there was no answer. */
export function errorFromFailure(cause: unknown): ClientError {
  if (cause instanceof ClientError) return cause;
  const offline = typeof navigator !== 'undefined' && navigator.onLine === false;
  return new ClientError(offline ? 'offline' : 'unreachable', { cause });
}
