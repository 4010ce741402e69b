import { takeSession, withSession } from './carried';
import { pluginConfig, serverOrigin } from './config';
import { ClientError, errorFromFailure, errorFromResponse } from './errors';

/** Milliseconds after which a request is given up. */
const PATIENCE = 30_000;

export interface ServerRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Further headers, such as `If-Match`. */
  headers?: Record<string, string>;
  /** Sent as JSON; a file as it is, under its own type. */
  body?: object | Blob;
  /** Ends the request; the call then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** `manual` keeps a redirect from being followed: its answer is then of no use but as a sign. */
  redirect?: RequestRedirect;
}

function isTimeout(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'TimeoutError';
}

/**
 * Sends a request to the server, with the session and in the language of the page: the mails that
 * it causes are then written in that language too.
 *
 * @throws {ClientError} when there is no answer; what the answer says is for the caller to judge
 */
export async function fetchServer(path: string, request: ServerRequest = {}): Promise<Response> {
  const { method = 'GET', headers, body, signal, redirect } = request;
  try {
    const session = withSession();
    const response = await fetch(`${serverOrigin()}${path}`, {
      method,
      redirect,
      credentials: session.credentials,
      headers: {
        ...session.headers,
        accept: 'application/json',
        'accept-language': pluginConfig.locale,
        ...(body && { 'content-type': body instanceof Blob ? body.type : 'application/json' }),
        ...headers,
      },
      body: body instanceof Blob ? body : body && JSON.stringify(body),
      signal: signal ?? AbortSignal.timeout(PATIENCE),
    });
    return takeSession(response);
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    throw isTimeout(cause) ? new ClientError('timeout', { cause }) : errorFromFailure(cause);
  }
}

/** Reads the JSON of an answer, null where it has none; whatever is not a success is thrown. */
export async function readAnswer(response: Response): Promise<unknown> {
  if (!response.ok) throw await errorFromResponse(response);
  if (response.status === 204) return null;
  const body: unknown = await response.json().catch(() => undefined);
  if (body === undefined) throw new ClientError('malformed_response');
  return body;
}

/**
 * Asks the server for JSON.
 *
 * @throws {ClientError} for everything that is not a success
 */
export async function callServer(path: string, request?: ServerRequest): Promise<unknown> {
  return readAnswer(await fetchServer(path, request));
}
