import { type Request, type RequestHandler, type Response, Router } from 'express';
import * as z from 'zod';
import type { AppDeps } from '../../app.ts';
import { readerMiddleware, readerOf } from '../../auth/middleware.ts';
import {
  conversationListRequestSchema,
  importRequestSchema,
  renameRequestSchema,
  type ShareList,
  shareListRequestSchema,
  shareRequestSchema,
} from '../../contract/index.ts';
import { jsonBody } from '../../http/bodies.ts';
import { methodNotAllowed } from '../../http/errorHandler.ts';
import { ApiError } from '../../http/errors.ts';
import { parse } from '../../http/validate.ts';
import { requestLimits } from '../../limits/limitRequests.ts';
import { hasConsent } from '../../profile/consents.ts';
import { answerTokens } from './answerToken.ts';
import { importTurns } from './importTurns.ts';
import { listShares, readShared, revokeShare, shareConversation } from './shares.ts';
import {
  deleteConversation,
  deleteConversations,
  listConversations,
  type Owned,
  readConversation,
  renameConversation,
} from './store.ts';

type Deps = Pick<AppDeps, 'auth' | 'db' | 'config' | 'logger'>;

/** Fifty answers with their sources. */
const IMPORT_LIMIT = 1024 * 1024;

/** Whoever opens what was shared reads it; whoever looks for tokens finds none at this pace. */
const SHARED_LIMIT = { points: 120, seconds: 60 };

const noStore: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store');
  next();
};

/** The reader; the guard in front has let nobody else pass. */
function userIdOf(req: Request): string {
  const reader = readerOf(req);
  if (!reader) throw new ApiError('unauthenticated');
  return reader.id;
}

const isUuid = (text: unknown) => z.uuid().safeParse(text).success;

/** Without a standing consent nothing is read or stored; what waits for one can still be deleted. */
function requireHistory(db: Deps['db']): RequestHandler {
  return async (req, _res, next) => {
    if (req.method !== 'DELETE' && !(await hasConsent(db, userIdOf(req), 'history'))) {
      throw new ApiError('consent_required');
    }
    next();
  };
}

/** What is not there, and what is somebody else's, is answered alike. */
function orNotFound<T>(found: T | undefined | false, what: string): T {
  if (found === undefined || found === false) {
    throw new ApiError('not_found', { detail: `You have no such ${what}.` });
  }
  return found;
}

function ownedBy(req: Request, what: string): Owned {
  const { id } = req.params;
  const owned = { id: String(id), userId: userIdOf(req) };
  return orNotFound(isUuid(id) && owned, what);
}

function conversationRoutes({ auth, db }: Deps): Router {
  const tokens = answerTokens(auth);
  const router = Router();
  router.use(requireHistory(db));
  router
    .route('/')
    .get(async (req, res) => {
      const request = parse(conversationListRequestSchema, req.query);
      res.json(await listConversations(db, userIdOf(req), request));
    })
    .delete(async (req, res) => {
      await deleteConversations(db, userIdOf(req));
      res.sendStatus(204);
    })
    .all(methodNotAllowed('GET', 'DELETE'));
  router
    .route('/import')
    .post(jsonBody(IMPORT_LIMIT), async (req, res) => {
      const request = parse(importRequestSchema, req.body);
      res.status(201).json(await importTurns(db, tokens, userIdOf(req), request));
    })
    .all(methodNotAllowed('POST'));
  router
    .route('/:id')
    .get(async (req, res) => {
      const found = await readConversation(db, tokens, ownedBy(req, 'conversation'));
      res.json(orNotFound(found, 'conversation'));
    })
    .patch(jsonBody(), async (req, res) => {
      const owned = ownedBy(req, 'conversation');
      const { title } = parse(renameRequestSchema, req.body);
      res.json(orNotFound(await renameConversation(db, owned, title), 'conversation'));
    })
    .delete(async (req, res) => {
      orNotFound(await deleteConversation(db, ownedBy(req, 'conversation')), 'conversation');
      res.sendStatus(204);
    })
    .all(methodNotAllowed('GET', 'PATCH', 'DELETE'));
  router
    .route('/:id/shares')
    .post(jsonBody(), async (req, res) => {
      const owned = ownedBy(req, 'conversation');
      const { expiresInDays } = parse(shareRequestSchema, req.body);
      const share = await shareConversation(db, owned, expiresInDays);
      res.status(201).json(orNotFound(share, 'conversation'));
    })
    .all(methodNotAllowed('POST'));
  return router;
}

function shareRoutes({ db }: Deps): Router {
  const router = Router();
  router
    .route('/')
    .get(async (req, res) => {
      const { conversation } = parse(shareListRequestSchema, req.query);
      const answer: ShareList = { shares: await listShares(db, userIdOf(req), conversation) };
      res.json(answer);
    })
    .all(methodNotAllowed('GET'));
  router
    .route('/:id')
    .delete(async (req, res) => {
      orNotFound(await revokeShare(db, ownedBy(req, 'share')), 'share');
      res.sendStatus(204);
    })
    .all(methodNotAllowed('DELETE'));
  return router;
}

async function sendShared({ db }: Deps, req: Request, res: Response): Promise<void> {
  const shared = await readShared(db, String(req.params.token));
  if (!shared) throw new ApiError('not_found', { detail: 'This is not shared any more.' });
  res.set('X-Robots-Tag', 'noindex').json(shared);
}

/**
 * The conversations that a reader keeps and shares, below `/api/v1`. Whose they are is said by the
 * session and by nothing in the request; only what was shared is for everyone who has its token.
 *
 * Mount it before a body parser: it looks who asks before it reads a body.
 */
export function talkRoutes(deps: Deps): Router {
  const { requireLiveUser } = readerMiddleware(deps);
  const limits = requestLimits(deps);
  const router = Router();
  router.use('/conversations', noStore, requireLiveUser, conversationRoutes(deps));
  router.use('/shares', noStore, requireLiveUser, shareRoutes(deps));
  router
    .route('/shared/:token')
    .get(noStore, limits.fixed('shared', SHARED_LIMIT), (req: Request, res: Response) =>
      sendShared(deps, req, res),
    )
    .all(methodNotAllowed('GET'));
  return router;
}
