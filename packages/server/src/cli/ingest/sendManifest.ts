import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type IngestResult, ingestResultSchema, problemSchema } from '../../contract/index.ts';
import { errorCode } from '../../database/errors.ts';
import { StartError } from '../failure.ts';

const compress = promisify(gzip);
/** Wrong fields that an error names. */
const NAMED = 3;

export interface SendParams {
  /** Address of the server, without a slash at its end. */
  server: string;
  token: string;
  /** JSON of one manifest. */
  manifest: Uint8Array;
}

function refusal(server: string, status: number, body: unknown): StartError {
  const problem = problemSchema.safeParse(body).data;
  if (!problem) return new StartError(`${server} is no Docusaurus Auth server (answer ${status}).`);
  const fields = (problem.errors ?? []).slice(0, NAMED).map((it) => `${it.field}: ${it.message}`);
  const details = fields.length > 0 ? ` (${fields.join('; ')})` : '';
  return new StartError(`${server} refuses: ${problem.detail ?? problem.title}${details}`);
}

async function put({ server, token, manifest }: SendParams): Promise<Response> {
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
  } catch (cause) {
    const inner = cause instanceof Error ? cause.cause : undefined;
    const reason = errorCode(inner) ?? String(cause);
    throw new StartError(`No server answers at ${server} (${reason}).`, { cause });
  }
}

/**
 * Sends one manifest to `PUT /api/v1/index` of a running server.
 * @throws {StartError} when it cannot be reached or refuses
 */
export async function sendManifest(params: SendParams): Promise<IngestResult> {
  const response = await put(params);
  const body: unknown = await response.json().catch(() => undefined);
  const result = ingestResultSchema.safeParse(body);
  if (response.ok && result.success) return result.data;
  throw refusal(params.server, response.status, body);
}
