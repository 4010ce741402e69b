import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { AppDeps } from '../app.ts';
import { readerMiddleware, readerOf } from '../auth/middleware.ts';
import { type LiveAccount, liveAccount } from '../auth/reader/liveAccount.ts';
import type { Account, AccountSessions, SignedOut } from '../contract/index.ts';
import { clientIpOf } from '../http/clientIp.ts';
import { methodNotAllowed } from '../http/errorHandler.ts';
import { ApiError } from '../http/errors.ts';
import { exportProfile } from './exportProfile.ts';
import { ownPictureRoutes, pictureRoutes } from './pictureRoutes.ts';
import { readAccount } from './readAccount.ts';
import { endOtherSessions, endSession, listSessions } from './sessions.ts';
import { clearSessionCookie } from './signOut.ts';

type Deps = Pick<AppDeps, 'auth' | 'db' | 'config' | 'logger'>;

const EXPORT_FILE = 'account-export.json';

/** Better Auth's own default, in seconds, where its options set none. */
const DEFAULT_FRESH_AGE = 86_400;

const noStore: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store');
  next();
};

/** The reader and their session; the guard in front has let nobody else pass. */
function ownerOf(req: Request): { userId: string; current: string } {
  const reader = readerOf(req);
  if (!reader?.sessionId) throw new ApiError('unauthenticated');
  return { userId: reader.id, current: reader.sessionId };
}

async function overview(deps: Deps, req: Request, res: Response): Promise<void> {
  const { userId, current } = ownerOf(req);
  const live = await liveAccount(deps.db, { id: userId, sessionId: current });
  const account = await readAccount(deps, userId);
  if (!live || !account) throw new ApiError('unauthenticated');
  const answer: Account = { ...account, freshUntil: freshUntil(deps, live) };
  res.json(answer);
}

function freshUntil({ auth }: Deps, { signedInAt }: LiveAccount): string {
  const seconds = auth.options.session?.freshAge ?? DEFAULT_FRESH_AGE;
  return new Date(signedInAt.getTime() + seconds * 1000).toISOString();
}

/** The session of the entry is the one that ended the others. */
function recordEnd({ auth }: Deps, req: Request<{ id: string }> | Request): void {
  const { userId, current } = ownerOf(req);
  auth.events.record({
    type: 'session-ended',
    outcome: 'done',
    userId,
    sessionId: current,
    address: clientIpOf(req),
    userAgent: req.get('user-agent'),
  });
}

async function endOne(deps: Deps, req: Request<{ id: string }>, res: Response): Promise<void> {
  const { userId, current } = ownerOf(req);
  const ended = await endSession(deps.db, userId, req.params.id);
  if (!ended) throw new ApiError('not_found', { detail: 'You have no such session.' });
  recordEnd(deps, req);
  if (req.params.id === current) await clearSessionCookie(deps, req, res);
  res.sendStatus(204);
}

function sessionRoutes(deps: Deps): Router {
  const router = Router();
  router
    .route('/')
    .get(async (req, res) => {
      const answer: AccountSessions = { sessions: await listSessions(deps.db, ownerOf(req)) };
      res.json(answer);
    })
    .delete(async (req, res) => {
      const answer: SignedOut = { signedOut: await endOtherSessions(deps.db, ownerOf(req)) };
      if (answer.signedOut > 0) recordEnd(deps, req);
      res.json(answer);
    })
    .all(methodNotAllowed('GET', 'DELETE'));
  router
    .route('/:id')
    .delete((req, res) => endOne(deps, req, res))
    .all(methodNotAllowed('DELETE'));
  return router;
}

async function sendExport(deps: Deps, req: Request, res: Response): Promise<void> {
  const file = await exportProfile(deps, ownerOf(req).userId);
  if (!file) throw new ApiError('unauthenticated');
  res
    .attachment(EXPORT_FILE)
    .type('json')
    .send(`${JSON.stringify(file, null, 2)}\n`);
}

/**
 * What a reader sees and changes of their own account, below `/api/v1`: the account itself, its
 * sessions, its picture, and the export of everything. Tokens of sessions never reach the page.
 *
 * Mount it before a body parser: a picture is no JSON.
 */
export function accountRoutes(deps: Deps): Router {
  const { requireLiveUser } = readerMiddleware(deps);
  const router = Router();
  const own = [noStore, requireLiveUser];
  router.use('/account/sessions', own, sessionRoutes(deps));
  router.use('/account/picture', own, ownPictureRoutes(deps));
  router.use('/pictures', pictureRoutes(deps));
  router
    .route('/account')
    .get(own, (req: Request, res: Response) => overview(deps, req, res))
    .all(methodNotAllowed('GET'));
  router
    .route('/profile/export')
    .get(own, (req: Request, res: Response) => sendExport(deps, req, res))
    .all(methodNotAllowed('GET'));
  return router;
}
