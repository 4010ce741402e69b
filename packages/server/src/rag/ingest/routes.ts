import express, { type RequestHandler, Router } from 'express';
import type { AppDeps } from '../../app.ts';
import { methodNotAllowed } from '../../http/errorHandler.ts';
import { ApiError } from '../../http/errors.ts';
import { requestLimits } from '../../limits/limitRequests.ts';
import { ingestManifest } from './ingestManifest.ts';
import { readManifest } from './readManifest.ts';
import { noteFailed } from './recordIngest.ts';
import { requireIngestToken } from './requireIngestToken.ts';

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'type' in error && error.type === 'entity.too.large';
}

/** Reads the body as bytes, unpacking gzip; what unpacks to more than the limit is cut off early. */
function manifestBody(limit: number): RequestHandler {
  const read = express.raw({ type: () => true, limit });
  const detail = `A manifest may have ${limit / 2 ** 20} MB, unpacked: MANIFEST_LIMIT_MB of the server allows more.`;
  return (req, res, next) => {
    if (req.is('application/json') === false) throw new ApiError('unsupported_media_type');
    read(req, res, (error?: unknown) =>
      next(isTooLarge(error) ? new ApiError('payload_too_large', { detail, cause: error }) : error),
    );
  };
}

function bytesOf(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  throw new ApiError('malformed_json', { detail: 'The request has no body: send the manifest.' });
}

/** `PUT /index`: replaces what the index holds for the site and locale of a manifest. */
export function ingestRoutes({
  auth,
  config,
  db,
  logger,
  enricher,
  replica,
}: Pick<AppDeps, 'auth' | 'config' | 'db' | 'logger' | 'enricher' | 'replica'>) {
  const limits = requestLimits({ auth, config });
  /** A manifest that is not usable is an ingest that failed: the operator wants to know. */
  const readable = async (bytes: Uint8Array) => {
    try {
      return await readManifest(bytes);
    } catch (error) {
      await noteFailed(db, { sender: 'token' }, error);
      throw error;
    }
  };
  const router = Router();
  router
    .route('/index')
    .put(
      limits.before('ingest'),
      limits.ofReader('ingest'),
      requireIngestToken(config.ingestToken),
      manifestBody(config.manifestLimit),
      async (req, res) => {
        const manifest = await readable(bytesOf(req.body));
        const result = await ingestManifest(db, manifest, { sender: 'token' });
        logger.info({ ingest: result }, 'took a content manifest');
        for (const warning of result.warnings ?? []) logger.warn(warning);
        enricher?.wake();
        replica?.published();
        res.json(result);
      },
    )
    .all(methodNotAllowed('PUT'));
  return router;
}
