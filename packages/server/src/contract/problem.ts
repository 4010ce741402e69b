import * as z from 'zod';

/**
 * The one error table of the HTTP API: a stable code, its HTTP status and the English title.
 *
 * A client decides by `code`; `title` is for people who read logs. Every code is described on the
 * website's error page (a test holds the two together).
 */
export const ERRORS = {
  invalid_request: { status: 400, title: 'The request does not have the expected form' },
  malformed_json: { status: 400, title: 'The body is not valid JSON' },
  consent_required: { status: 400, title: 'The reader has not agreed that this is stored' },
  invalid_path: { status: 400, title: 'The path contains segments that are not allowed' },
  unauthenticated: { status: 401, title: 'Sign in to do this' },
  forbidden: { status: 403, title: 'This account may not do this' },
  untrusted_origin: { status: 403, title: 'Pages of this origin may not do this' },
  ingest_token_required: { status: 401, title: 'A valid ingest token is required' },
  proof_of_work_required: { status: 403, title: 'So many ask now that a proof of work is needed' },
  metrics_token_required: { status: 401, title: 'A valid metrics token is required' },
  not_found: { status: 404, title: 'There is nothing at this address' },
  method_not_allowed: { status: 405, title: 'This address does not take this method' },
  not_acceptable: { status: 406, title: 'The answer is available as JSON or as an event stream' },
  request_timeout: { status: 408, title: 'The body did not arrive in time' },
  policy_outdated: { status: 409, title: 'Another version of the privacy policy is in force' },
  length_required: { status: 411, title: 'The request must state the length of its body' },
  own_account: { status: 409, title: 'An administrator cannot do this to their own account' },
  precondition_failed: { status: 412, title: 'This was changed meanwhile' },
  payload_too_large: { status: 413, title: 'The body is larger than allowed' },
  unsupported_media_type: { status: 415, title: 'The body must be sent as application/json' },
  invalid_manifest: { status: 422, title: 'The content manifest is not usable' },
  invalid_picture: { status: 422, title: 'This is not a picture of a kind that is taken' },
  answer_in_progress: { status: 409, title: 'This question is being answered' },
  idempotency_key_reused: { status: 422, title: 'The Idempotency-Key belongs to another question' },
  too_many_requests: { status: 429, title: 'Too many requests in a short time' },
  overloaded: { status: 503, title: 'The server has too much to do at the moment' },
  answer_interrupted: { status: 502, title: 'The answer broke off before it was complete' },
  internal_error: { status: 500, title: 'Something went wrong on the server' },
  database_unavailable: { status: 503, title: 'The database cannot be reached' },
  migrations_pending: { status: 503, title: 'The database lacks migrations of this server' },
  shutting_down: { status: 503, title: 'The server is stopping' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** One field of the request that is wrong, named by its path, e.g. `pages[3].url`. */
export const fieldErrorSchema = z.object({
  field: z.string().describe('The path of the field, such as `pages[3].url`.'),
  message: z.string().describe('What it should be.'),
});

/** An RFC 9457 problem document, sent as `application/problem+json`. */
export const problemSchema = z.object({
  type: z.string().describe('Always `about:blank`.'),
  title: z.string().describe('What the code means, in English.'),
  status: z.number().int().describe('The HTTP status, repeated.'),
  code: z
    .enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]])
    .describe('The stable name of the error: decide by it.'),
  detail: z
    .string()
    .optional()
    .describe('A sentence about this one request, where there is more to say.'),
  errors: z
    .array(fieldErrorSchema)
    .optional()
    .describe('The fields that are wrong. At most 20 are listed.'),
  requestId: z
    .string()
    .optional()
    .describe("The same id that the `X-Request-Id` header carries and the server's log names."),
});

export type FieldError = z.infer<typeof fieldErrorSchema>;
export type Problem = z.infer<typeof problemSchema>;
