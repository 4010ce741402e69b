import { type Request, type Response, Router } from 'express';
import {
  banRequestSchema,
  peopleRequestSchema,
  personChangeSchema,
  resetRequestSchema,
  type SessionsEnded,
} from '../../contract/index.ts';
import type { AuthEventType } from '../../events/types.ts';
import { jsonBody } from '../../http/bodies.ts';
import { clientIpOf } from '../../http/clientIp.ts';
import { methodNotAllowed } from '../../http/errorHandler.ts';
import { ApiError } from '../../http/errors.ts';
import { parse } from '../../http/validate.ts';
import { actorOf } from '../actor.ts';
import type { AdminDeps } from '../deps.ts';
import * as people from './service.ts';
import { listPeople, readPerson } from './store.ts';

type OnPerson = Request<{ id: string }>;

const actOf = (req: OnPerson): people.Act => ({ actor: actorOf(req), target: req.params.id });

/** Who did it to whom; of an account that is gone the record keeps who did it. */
function record({ auth }: AdminDeps, req: OnPerson, type: AuthEventType): void {
  const { actor, target } = actOf(req);
  auth.events.record({
    type,
    outcome: 'done',
    userId: target,
    actorId: actor,
    address: clientIpOf(req),
    userAgent: req.get('user-agent'),
  });
}

async function sendPerson(deps: AdminDeps, req: OnPerson, res: Response): Promise<void> {
  const { actor, target } = actOf(req);
  const person = await readPerson({ ...deps, actor }, target);
  if (!person) throw new ApiError('not_found', { detail: 'There is no such account.' });
  res.json(person);
}

async function setRole(deps: AdminDeps, req: OnPerson, res: Response): Promise<void> {
  const { role } = parse(personChangeSchema, req.body);
  if (await people.setRole(deps.db, actOf(req), role)) record(deps, req, 'role-changed');
  await sendPerson(deps, req, res);
}

async function ban(deps: AdminDeps, req: OnPerson, res: Response): Promise<void> {
  const request = parse(banRequestSchema, req.body);
  if (await people.ban(deps.db, actOf(req), request)) record(deps, req, 'banned');
  await sendPerson(deps, req, res);
}

async function unban(deps: AdminDeps, req: OnPerson, res: Response): Promise<void> {
  if (await people.unban(deps.db, actOf(req))) record(deps, req, 'unbanned');
  await sendPerson(deps, req, res);
}

async function signOut(deps: AdminDeps, req: OnPerson, res: Response): Promise<void> {
  const answer: SessionsEnded = { ended: await people.signOutEverywhere(deps.db, actOf(req)) };
  if (answer.ended > 0) record(deps, req, 'session-ended');
  res.json(answer);
}

async function sendReset(deps: AdminDeps, req: OnPerson, res: Response): Promise<void> {
  const { auth, db } = deps;
  parse(resetRequestSchema, req.body);
  const email = await people.claimReset(db, actOf(req));
  if (email) {
    record(deps, req, 'reset-requested');
    await auth.sendPasswordReset(email, req.get('accept-language'));
  }
  res.sendStatus(204);
}

async function remove(deps: AdminDeps, req: OnPerson, res: Response): Promise<void> {
  const deleted = await people.deleteAccount(deps.db, actOf(req));
  if (deleted) {
    await deps.auth.forgetFailures(deleted.email);
    record(deps, req, 'account-deleted');
    await deps.auth.sendFarewell(deleted.email, req.get('accept-language'));
  }
  res.sendStatus(204);
}

/** Accounts, and what administrators do to them, below `/api/v1/admin/people`. */
export function peopleRoutes(deps: AdminDeps): Router {
  const router = Router();
  router
    .route('/people')
    .get(async (req: Request, res: Response) => {
      const request = parse(peopleRequestSchema, req.query);
      res.json(await listPeople({ ...deps, actor: actorOf(req) }, request));
    })
    .all(methodNotAllowed('GET'));
  router
    .route('/people/:id')
    .get((req: OnPerson, res) => sendPerson(deps, req, res))
    .patch(jsonBody(), (req: OnPerson, res) => setRole(deps, req, res))
    .delete((req: OnPerson, res) => remove(deps, req, res))
    .all(methodNotAllowed('GET', 'PATCH', 'DELETE'));
  router
    .route('/people/:id/ban')
    .put(jsonBody(), (req: OnPerson, res) => ban(deps, req, res))
    .delete((req: OnPerson, res) => unban(deps, req, res))
    .all(methodNotAllowed('PUT', 'DELETE'));
  router
    .route('/people/:id/sessions')
    .delete((req: OnPerson, res) => signOut(deps, req, res))
    .all(methodNotAllowed('DELETE'));
  router
    .route('/people/:id/reset')
    .post(jsonBody(), (req: OnPerson, res) => sendReset(deps, req, res))
    .all(methodNotAllowed('POST'));
  return router;
}
