import type { Manifest } from '../../contract/index.ts';
import { ApiError } from '../../http/errors.ts';
import { checkManifest } from './checkManifest.ts';
import { validateManifest } from './validateManifest.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (cause) {
    const detail = 'The manifest is not complete JSON in UTF-8: it may have been cut off.';
    throw new ApiError('malformed_json', { detail, cause });
  }
}

/**
 * Reads a content manifest.
 * @param bytes JSON in UTF-8
 * @throws {ApiError} `malformed_json`, or `invalid_manifest` with the fields that are wrong
 */
export async function readManifest(bytes: Uint8Array): Promise<Manifest> {
  const manifest = await validateManifest(parseJson(bytes));
  checkManifest(manifest);
  return manifest;
}
