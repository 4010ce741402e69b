import { BETTER_AUTH_CODES } from './betterAuthCodes';
import { isRecord } from './isRecord';
import type { FieldError } from './types';

/** Codes of the server's own error table that can reach a reader. */
export const API_ERROR_CODES = [
  'invalid_request',
  'malformed_json',
  'consent_required',
  'invalid_path',
  'unauthenticated',
  'forbidden',
  'untrusted_origin',
  'ingest_token_required',
  'proof_of_work_required',
  'metrics_token_required',
  'not_found',
  'method_not_allowed',
  'not_acceptable',
  'request_timeout',
  'policy_outdated',
  'length_required',
  'own_account',
  'precondition_failed',
  'payload_too_large',
  'unsupported_media_type',
  'invalid_manifest',
  'invalid_picture',
  'answer_in_progress',
  'idempotency_key_reused',
  'too_many_requests',
  'overloaded',
  'answer_interrupted',
  'internal_error',
  'database_unavailable',
  'migrations_pending',
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

/** Reasons for which signing in or up, or a change of an account, fails. */
export const ACCOUNT_ERROR_CODES = [
  'invalid_credentials',
  'invalid_email',
  'invalid_name',
  'email_taken',
  'email_not_verified',
  'email_unchanged',
  'password_missing',
  'password_too_short',
  'password_too_long',
  'password_too_weak',
  'password_compromised',
  'password_wrong',
  'password_exists',
  'code_missing',
  'invalid_code',
  'code_expired',
  'too_many_codes',
  'invalid_backup_code',
  'invalid_token',
  'challenge_expired',
  'challenge_void',
  'two_factor_required',
  'two_factor_locked',
  'two_factor_on',
  'two_factor_off',
  'passkey_cancelled',
  'passkey_expired',
  'passkey_exists',
  'passkey_failed',
  'passkey_unknown',
  'passkey_unverified',
  'passkey_name_missing',
  'reason_missing',
  'provider_failed',
  'linked_elsewhere',
  'last_way_in',
  'confirmation_differs',
  'account_banned',
  'session_expired',
  'session_not_fresh',
  'sign_up_closed',
] as const;

/** Every code that a {@link ClientError} can carry. */
export type ClientErrorCode =
  | (typeof API_ERROR_CODES)[number]
  | (typeof BROWSER_ERROR_CODES)[number]
  | (typeof ACCOUNT_ERROR_CODES)[number];

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
