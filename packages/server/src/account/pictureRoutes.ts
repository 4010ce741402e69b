import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type { AppDeps } from '../app.ts';
import { readerOf } from '../auth/middleware.ts';
import { PICTURE_MAX, PICTURE_TYPES, type PictureAnswer } from '../contract/index.ts';
import { methodNotAllowed } from '../http/errorHandler.ts';
import { ApiError } from '../http/errors.ts';
import { findPicture, putPicture, removePicture } from './pictures.ts';
import { pictureType } from './pictureType.ts';

type PictureDeps = Pick<AppDeps, 'db' | 'config'>;

const TAKEN = `Send ${PICTURE_TYPES.join(', ')} of at most ${PICTURE_MAX} bytes.`;

/** A picture never changes under its address. Only browsers keep it: it is one person's. */
const KEEP = 'private, max-age=31536000, immutable';

/** Opened by itself, a picture is a document of this origin: one that may do nothing. */
const PICTURE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Reads the body of a picture; every other content type is refused before it is read. */
const pictureBody: RequestHandler[] = [
  (req, _res, next) => {
    if (req.is([...PICTURE_TYPES])) return next();
    throw new ApiError('unsupported_media_type', { detail: TAKEN });
  },
  express.raw({ type: [...PICTURE_TYPES], limit: PICTURE_MAX }),
];

function userIdOf(req: Request): string {
  const reader = readerOf(req);
  if (!reader) throw new ApiError('unauthenticated');
  return reader.id;
}

function put({ db, config }: PictureDeps): RequestHandler {
  const addressOf = (id: string) => `${config.publicUrl}/api/v1/pictures/${id}`;
  return async (req, res) => {
    const bytes: unknown = req.body;
    const type = Buffer.isBuffer(bytes) ? pictureType(bytes) : undefined;
    if (!Buffer.isBuffer(bytes) || !type) throw new ApiError('invalid_picture', { detail: TAKEN });
    const image = await putPicture(db, userIdOf(req), { type, bytes }, addressOf);
    const answer: PictureAnswer = { image };
    res.json(answer);
  };
}

async function show(db: PictureDeps['db'], req: Request<{ id: string }>, res: Response) {
  const picture = await findPicture(db, req.params.id);
  if (!picture) throw new ApiError('not_found');
  res.set({
    'Content-Type': picture.mediaType,
    'Content-Disposition': 'inline',
    'Content-Security-Policy': PICTURE_POLICY,
    // The docs site may stand on another origin than this server.
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': KEEP,
    ETag: `"${req.params.id}"`,
  });
  // Express answers 304 to a browser that has it.
  res.send(picture.bytes);
}

/** `PUT` and `DELETE` of the reader's own picture; stands behind a guard. */
export function ownPictureRoutes(deps: PictureDeps): Router {
  const router = Router();
  router
    .route('/')
    .put(...pictureBody, put(deps))
    .delete(async (req, res) => {
      await removePicture(deps.db, userIdOf(req));
      res.sendStatus(204);
    })
    .all(methodNotAllowed('PUT', 'DELETE'));
  return router;
}

/** `GET /pictures/:id`, for everyone who knows the address. */
export function pictureRoutes({ db }: Pick<PictureDeps, 'db'>): Router {
  const router = Router();
  router
    .route('/:id')
    .get((req, res) => show(db, req, res))
    .all(methodNotAllowed('GET'));
  return router;
}
