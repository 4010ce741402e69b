import { errorCode } from '../../../database/errors.ts';

/** How long one answer may take, in milliseconds. */
const TIMEOUT_MS = 10_000;

/** An answer, read to its end. */
export interface Answer {
  status: number;
  headers: Headers;
  /** Its JSON; `undefined` when it is none. */
  json: unknown;
}

export interface Asked {
  method?: string;
  /** What a page of this origin would send. */
  origin?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Asks a server as a browser would; redirects are not followed. */
export type Probe = (path: string, asked?: Asked) => Promise<Answer>;

/** The server gave no answer. `reason` is in words, or the system's code. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'the connection is refused',
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name cannot be looked up',
  ECONNRESET: 'the connection was cut',
  ETIMEDOUT: 'no answer in time',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'nobody vouches for its certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes without the one that vouches for it',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};

/** `fetch` says only that it failed; why is in the cause. */
function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  if ('name' in error && error.name === 'TimeoutError') return 'no answer in time';
  const code = errorCode('cause' in error ? error.cause : error);
  return code ? (REASONS[code] ?? code) : String(error);
}

function requestOf({ method, origin, headers, body }: Asked): RequestInit {
  return {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(origin && { Origin: origin }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
}

/**
 * A probe of the server at an address.
 *
 * @throws {NoAnswerError} from the probe, with a reason for people
 */
export function probeOf(address: string): Probe {
  return async (path, asked = {}) => {
    try {
      const response = await fetch(new URL(path, address), requestOf(asked));
      const text = await response.text();
      return { status: response.status, headers: response.headers, json: parsed(text) };
    } catch (cause) {
      throw new NoAnswerError(reasonOf(cause), { cause });
    }
  };
}

/**
 * What an answer begins with, as far as it comes in one piece; `undefined` when it is refused.
 *
 * @throws {NoAnswerError} with a reason for people
 */
export async function firstOf(address: URL): Promise<string | undefined> {
  try {
    const response = await fetch(address, requestOf({ headers: { Accept: 'text/event-stream' } }));
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    await reader?.cancel();
    return response.ok && value ? new TextDecoder().decode(value) : undefined;
  } catch (cause) {
    throw new NoAnswerError(reasonOf(cause), { cause });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
