import { errorFromResponse } from '../errors';
import { fetchServer } from '../serverRequest';
import { saveFile } from './saveFile';

/** The name that a `Content-Disposition` gives to a file. */
export function fileNameOf(header: string | null): string | undefined {
  return /filename="?([\w.-]+)"?/.exec(header ?? '')?.[1];
}

/** Saves everything that is held about the reader as one file. @throws {ClientError} */
export async function exportData(): Promise<void> {
  const response = await fetchServer('/api/v1/profile/export');
  if (!response.ok) throw await errorFromResponse(response);
  const name = fileNameOf(response.headers.get('content-disposition')) ?? 'account.json';
  saveFile(await response.blob(), name);
}
