import { type Request, type Response, Router } from 'express';
import { methodNotAllowed } from '../http/errorHandler.ts';
import { etagOf, isHeld } from '../http/etag.ts';
import { openApiDocument } from './document.ts';

/** It changes with the version of the server only. */
const CACHE_CONTROL = 'public, max-age=300';

let kept: { body: string; etag: string } | undefined;

/** Made when somebody first asks. */
function document() {
  if (!kept) {
    const body = JSON.stringify(openApiDocument());
    kept = { body, etag: etagOf(body) };
  }
  return kept;
}

function send(req: Request, res: Response): void {
  const { body, etag } = document();
  res.set({ ETag: etag, 'Cache-Control': CACHE_CONTROL });
  if (isHeld(req, etag)) res.status(304).end();
  else res.type('json').send(body);
}

/** `GET /openapi.json`: what this API is, for programs. */
export function openApiRoutes(): Router {
  const router = Router();
  router.route('/openapi.json').get(send).all(methodNotAllowed('GET'));
  return router;
}
