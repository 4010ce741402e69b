import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { AppDeps } from '../app.ts';
import { readerMiddleware, readerOf } from '../auth/middleware.ts';
import {
  type Consents,
  consentRequestSchema,
  type Profile,
  profileRequestSchema,
} from '../contract/index.ts';
import { jsonBody } from '../http/bodies.ts';
import { methodNotAllowed } from '../http/errorHandler.ts';
import { ApiError } from '../http/errors.ts';
import { parse } from '../http/validate.ts';
import { readLedger, toConsents } from './consents.ts';
import { etagOf } from './etag.ts';
import { type Change, deleteProfile, readProfile, saveProfile, setConsent } from './service.ts';
import { readState } from './state.ts';

type Deps = Pick<AppDeps, 'auth' | 'db' | 'config' | 'logger'>;

const noStore: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store');
  next();
};

/** The reader of the request, and the state of the profile that they saw. */
function changeOf(req: Request): Change {
  const reader = readerOf(req);
  if (!reader) throw new ApiError('unauthenticated');
  return { userId: reader.id, ifMatch: req.get('if-match') };
}

function send(res: Response, profile: Profile): void {
  res.set('ETag', etagOf(profile)).json(profile);
}

async function save({ db }: Deps, req: Request, res: Response, replace: boolean): Promise<void> {
  const request = parse(profileRequestSchema, req.body);
  send(res, await saveProfile(db, { ...changeOf(req), replace }, request));
}

async function consentsOf({ db, config }: Deps, userId: string): Promise<Consents> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const state = await readState(trx, userId);
      if (!state) throw new ApiError('unauthenticated');
      return toConsents(state, await readLedger(trx, userId), config.consentGraceDays);
    });
}

async function consent(deps: Deps, req: Request, res: Response): Promise<void> {
  const change = changeOf(req);
  await setConsent(deps.db, change, parse(consentRequestSchema, req.body));
  res.json(await consentsOf(deps, change.userId));
}

/**
 * The reader's own profile and consents, below `/api/v1`. Whose they are is said by the session and
 * by nothing in the request.
 *
 * Mount it before a body parser: it looks who asks before it reads a body.
 */
export function profileRoutes(deps: Deps): Router {
  const { requireLiveUser } = readerMiddleware(deps);
  const router = Router();
  const own = [noStore, requireLiveUser];
  router
    .route('/profile')
    .get(own, async (req: Request, res: Response) =>
      send(res, await readProfile(deps.db, changeOf(req).userId)),
    )
    .post(own, jsonBody(), (req: Request, res: Response) => save(deps, req, res, true))
    .patch(own, jsonBody(), (req: Request, res: Response) => save(deps, req, res, false))
    .delete(own, async (req: Request, res: Response) => {
      await deleteProfile(deps.db, changeOf(req));
      res.sendStatus(204);
    })
    .all(methodNotAllowed('GET', 'POST', 'PATCH', 'DELETE'));
  router
    .route('/profile/consents')
    .get(own, async (req: Request, res: Response) => {
      res.json(await consentsOf(deps, changeOf(req).userId));
    })
    .post(own, jsonBody(), (req: Request, res: Response) => consent(deps, req, res))
    .all(methodNotAllowed('GET', 'POST'));
  return router;
}
