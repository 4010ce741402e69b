import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { IngestResult, Problem } from './contract';

const compress = promisify(gzip);
/** How many wrong fields an error names. */
const NAMED = 3;

/** A failed ingest, in one sentence for the person who ran it. */
export class IngestError extends Error {
  override name = 'IngestError';
}

export interface SendManifestParams {
  /** Address of the server, without a slash at its end. */
  server: string;
  token: string;
  /** JSON of one manifest. */
  manifest: Buffer;
}

function isIngestResult(value: unknown): value is IngestResult {
  return typeof value === 'object' && value !== null && 'generation' in value && 'added' in value;
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'title' in value;
}

/** What went wrong on the way to the server, e.g. `ECONNREFUSED`; `fetch` hides it in the cause. */
function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  if ('cause' in error && error.cause) return reasonOf(error.cause);
  if ('code' in error && error.code) return String(error.code);
  return 'message' in error ? String(error.message) : String(error);
}

function refusal(server: string, status: number, body: unknown): IngestError {
  if (!isProblem(body)) {
    return new IngestError(`${server} is not a Docusaurus Auth server (it answered ${status}).`);
  }
  if (status === 401 || status === 403) {
    return new IngestError(
      `${server} refused the ingest token: it must be the INGEST_TOKEN that the server runs with.`,
    );
  }
  const fields = (body.errors ?? []).slice(0, NAMED).map((it) => `${it.field}: ${it.message}`);
  const details = fields.length > 0 ? ` (${fields.join('; ')})` : '';
  return new IngestError(`${server} refused the content: ${body.detail ?? body.title}${details}`);
}

async function put({ server, token, manifest }: SendManifestParams): Promise<Response> {
  try {
    return await fetch(`${server}/api/v1/index`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      body: new Uint8Array(await compress(manifest)),
      // A redirect would send the token on to an address that nobody named.
      redirect: 'manual',
    });
  } catch (error) {
    throw new IngestError(
      `No server answers at ${server} (${reasonOf(error)}): start it, or name another with --server.`,
    );
  }
}

/**
 * Sends one manifest to `PUT /api/v1/index`.
 *
 * @throws IngestError when the server cannot be reached or refuses
 */
export async function sendManifest(params: SendManifestParams): Promise<IngestResult> {
  const response = await put(params);
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && isIngestResult(body)) return body;
  throw refusal(params.server, response.status, body);
}
