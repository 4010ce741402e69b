import type { ErrorCode } from './problem.ts';

/** What an error means, and what to do, in Markdown with links of the docs. */
export interface ErrorHelp {
  meaning: string;
  remedy: string;
}

/** The help to every code of the error table, as the website's error page shows it. */
export const ERROR_HELP: Record<ErrorCode, ErrorHelp> = {
  invalid_request: {
    meaning: 'The body is JSON, but a field is missing, unknown, too long or of the wrong type.',
    remedy: 'Read `errors`: it names each field and what it should be.',
  },
  malformed_json: {
    meaning: 'The body is missing, cut off or not JSON in UTF-8.',
    remedy:
      'Check quotes and commas, and that the whole body was sent. For a manifest, build the site again.',
  },
  consent_required: {
    meaning:
      'The reader has not agreed that this is stored, or withdraws the consent in the same request. Nothing of the request was stored.',
    remedy:
      'Ask the reader, and send `consentGiven` or `consents` with it. See [Profile and privacy](../guides/profile-and-privacy.md).',
  },
  invalid_path: {
    meaning: 'The address has segments that are not allowed, such as `..` or an encoded slash.',
    remedy: 'Request the plain address.',
  },
  unauthenticated: {
    meaning: 'The address is only for readers who are signed in.',
    remedy: 'Sign in, and send the session cookie or a valid token.',
  },
  forbidden: {
    meaning:
      'This may not be done here, or not by this account. An upload of a manifest is forbidden on a server that has no `INGEST_TOKEN`.',
    remedy: 'Read `detail`. To allow uploads, set `INGEST_TOKEN` where the server runs.',
  },
  untrusted_origin: {
    meaning:
      'A request with a session cookie would change something, and no page of a trusted origin sent it.',
    remedy: 'Name the origin of the docs site in `BETTER_AUTH_TRUSTED_ORIGINS`.',
  },
  ingest_token_required: {
    meaning: 'The upload of a manifest carries no ingest token, or a wrong one.',
    remedy: "Send `Authorization: Bearer` with the value of the server's `INGEST_TOKEN`.",
  },
  proof_of_work_required: {
    meaning:
      'Very many ask, or try to sign in, now. What readers send who are not signed in must carry a proof of work, and this has none, or one that was used before or is too old.',
    remedy:
      'Solve a challenge of `GET /api/v1/challenge` and send the solution in the header `Proof-Of-Work`, or sign in. See [Proof of work](../operations/limits.md#proof-of-work).',
  },
  metrics_token_required: {
    meaning: 'A request for metrics carries no token, or a wrong one.',
    remedy: "Send `Authorization: Bearer` with the value of the server's `METRICS_TOKEN`.",
  },
  not_found: {
    meaning: 'There is nothing at this address.',
    remedy: 'Check the path and the method.',
  },
  method_not_allowed: {
    meaning: 'The address exists but does not take this method.',
    remedy: 'Look at the `Allow` response header.',
  },
  not_acceptable: {
    meaning: 'The `Accept` header asks for something other than JSON or an event stream.',
    remedy: 'Send `application/json` or `text/event-stream`.',
  },
  request_timeout: {
    meaning: 'The body of the request did not arrive within 20 seconds.',
    remedy: 'Send it again on a better connection.',
  },
  policy_outdated: {
    meaning: 'The consent is for a version of the privacy policy that is not in force.',
    remedy: 'Load the page again and ask the reader with the present text.',
  },
  length_required: {
    meaning: 'The request does not state the length of its body.',
    remedy: 'Send a `Content-Length` header.',
  },
  own_account: {
    meaning:
      'An administrator wanted to ban, delete or sign out their own account in the list of people, or to take their own role. So the last administrator stays.',
    remedy: 'Ask another administrator, or use the page of your own account.',
  },
  precondition_failed: {
    meaning: 'The profile was changed after the version that `If-Match` names.',
    remedy: 'Read it again, and repeat the change on what it is now.',
  },
  payload_too_large: {
    meaning: 'The body is larger than this address allows.',
    remedy:
      'Send less: 64 kB for questions, for auth requests and for a picture, 64 MB for a manifest.',
  },
  unsupported_media_type: {
    meaning:
      'The body was not sent as JSON, or in a character set or encoding that the server does not read; or a picture was not sent as one.',
    remedy:
      'Send `Content-Type: application/json` in UTF-8, and a picture as what it is, such as `image/webp`.',
  },
  invalid_manifest: {
    meaning: 'The JSON is not a content manifest, has a wrong field, or names an address twice.',
    remedy: 'Build the site again and repeat the upload. The index in use is untouched.',
  },
  invalid_picture: {
    meaning: 'The bytes are no WebP, PNG or JPEG picture, whatever their content type says.',
    remedy: 'Send one of these three.',
  },
  answer_in_progress: {
    meaning: 'A request with the same `Idempotency-Key` is being answered.',
    remedy: 'Wait a moment, then send it again.',
  },
  idempotency_key_reused: {
    meaning: 'The `Idempotency-Key` was sent before, with another question.',
    remedy: 'Make a new key for each question.',
  },
  answer_interrupted: {
    meaning:
      'The language model stopped in the middle of an answer. In a stream it comes as `error` event.',
    remedy: 'Ask again.',
  },
  too_many_requests: {
    meaning:
      'This network, or this reader, sent too many requests in a short time. See [Limits](../operations/limits.md).',
    remedy: 'Wait for the seconds in the `Retry-After` response header.',
  },
  overloaded: {
    meaning:
      'All readers together ask more than the server is set to take on, or more than it can do at once.',
    remedy:
      'Wait for the seconds in the `Retry-After` response header. Operators find [what to raise](../operations/limits.md#when-readers-meet-a-limit).',
  },
  internal_error: {
    meaning: 'Something went wrong on the server.',
    remedy: "Look for the `requestId` in the server's log.",
  },
  database_unavailable: {
    meaning: 'The database cannot be reached.',
    remedy: 'Check that it runs and that `DATABASE_URL` is right.',
  },
  migrations_pending: {
    meaning:
      'The database was replaced, by an older backup for instance, and lacks migrations that this server needs.',
    remedy: 'Restart the server: it migrates the database at its start.',
  },
  shutting_down: {
    meaning: 'The server is stopping.',
    remedy: 'Try again in a moment, or on another node.',
  },
};
