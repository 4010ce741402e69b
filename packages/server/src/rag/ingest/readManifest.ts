import { type Manifest, manifestSchema } from '../../contract/index.ts';
import { ApiError } from '../../http/errors.ts';
import { parse } from '../../http/validate.ts';
import { checkManifest } from './checkManifest.ts';

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
export function readManifest(bytes: Uint8Array): Manifest {
  const manifest = parse(manifestSchema, parseJson(bytes), 'invalid_manifest');
  checkManifest(manifest);
  return manifest;
}
