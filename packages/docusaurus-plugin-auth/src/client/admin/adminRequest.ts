import { noteSession } from '../account/ownRequest';
import { saveFile } from '../account/saveFile';
import { ClientError, errorFromResponse } from '../errors';
import { fetchServer, readAnswer, type ServerRequest } from '../serverRequest';
import { createStore } from '../store';

/** What the server says to who is no administrator, whatever the page was told before. */
const REFUSALS: readonly string[] = ['forbidden', 'unauthenticated', 'session_expired'];

/** Whether the server has refused what administrators may see: the whole area goes by it. */
export const adminRefused = createStore(false);

/**
 * An address of the API with what it is asked for; what is empty is left out.
 *
 * @example
 * adminPath('/api/v1/admin/events', { type: 'ban', way: '', limit: 10 }); // '…/events?type=ban&limit=10'
 */
export function adminPath(
  path: string,
  params: Readonly<Record<string, string | number | boolean | null | undefined>>,
): string {
  const given = Object.entries(params).flatMap(([name, value]) =>
    value === '' || value === null || value === undefined ? [] : [[name, String(value)]],
  );
  const query = new URLSearchParams(given).toString();
  if (!query) return path;
  return path.includes('?') ? `${path}&${query}` : `${path}?${query}`;
}

async function noteRefusal<T>(request: Promise<T>): Promise<T> {
  return noteSession(request).catch((cause: unknown) => {
    if (cause instanceof ClientError && REFUSALS.includes(cause.code)) adminRefused.set(true);
    throw cause;
  });
}

/** Asks the server for what is for administrators, or changes it. @throws {ClientError} */
export function callAdmin(path: string, request?: ServerRequest): Promise<unknown> {
  return noteRefusal(fetchServer(path, request).then(readAnswer));
}

async function readFile(path: string): Promise<Blob> {
  const response = await fetchServer(path, { headers: { accept: '*/*' } });
  if (!response.ok) throw await errorFromResponse(response);
  return response.blob();
}

/** Saves what the server answers at an address as a file. @throws {ClientError} */
export async function downloadAdmin(path: string, name: string): Promise<void> {
  saveFile(await noteRefusal(readFile(path)), name);
}
