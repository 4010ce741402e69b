import { type Request, type RequestHandler, type Response, Router } from 'express';
import {
  type OperatorTaskName,
  type SystemUsage,
  systemUsageRequestSchema,
} from '../../contract/index.ts';
import { clientIpOf } from '../../http/clientIp.ts';
import { methodNotAllowed } from '../../http/errorHandler.ts';
import { ApiError } from '../../http/errors.ts';
import { parse } from '../../http/validate.ts';
import { actorOf } from '../actor.ts';
import type { AdminDeps } from '../deps.ts';
import { toTimeRange } from '../timeRange.ts';
import { readBudgets } from './budgets.ts';
import { readDatabase } from './readDatabase.ts';
import { indexReader } from './readIndex.ts';
import { readTask } from './readNow.ts';
import { readSystem } from './readSystem.ts';
import { readCounts, today, usageAttention, usageOf } from './readUsage.ts';

async function readUsage(deps: AdminDeps, query: unknown): Promise<SystemUsage> {
  const { db, config } = deps;
  const range = toTimeRange(parse(systemUsageRequestSchema, query));
  // What this server has counted a moment ago is seen too.
  await deps.counts?.flush();
  const { models, ...usage } = usageOf(await readCounts(db, range), range, config.prices);
  const budgets = await readBudgets(db, config);
  const attention = usageAttention(await readCounts(db, today()), budgets);
  return { ...usage, attention, models: { ...models, budgets } };
}

/** What an administrator asks of the server stands in the record with who it was. */
function record({ auth }: AdminDeps, req: Request, way: string): void {
  auth.events.record({
    type: 'operator-task',
    outcome: 'done',
    way,
    actorId: actorOf(req),
    address: clientIpOf(req),
    userAgent: req.get('user-agent'),
  });
}

const NO_TASKS = { detail: 'This server does no tasks for operators.' };

function begin(deps: AdminDeps, name: OperatorTaskName): RequestHandler {
  return async (req: Request, res: Response) => {
    if (!deps.tasks) throw new ApiError('not_found', NO_TASKS);
    const begun = await deps.tasks.begin(name);
    if (begun) record(deps, req, name);
    res.json({ begun, task: await readTask(deps.db, name) });
  };
}

async function retryMail(deps: AdminDeps, req: Request, res: Response): Promise<void> {
  const mails = await deps.mailer.retryNow();
  if (mails > 0) record(deps, req, 'retry-mail');
  res.json({ mails });
}

/** `/system`: how the server is, and what an operator can ask it for. */
export function systemRoutes(deps: AdminDeps): Router {
  const readIndex = indexReader(deps);
  const router = Router();
  const get = (path: string, read: (req: Request) => Promise<object>) =>
    router
      .route(path)
      .get(async (req: Request, res: Response) => void res.json(await read(req)))
      .all(methodNotAllowed('GET'));
  get('/system', () => readSystem(deps));
  get('/system/index', () => readIndex());
  get('/system/database', () => readDatabase(deps.db));
  get('/system/usage', (req) => readUsage(deps, req.query));
  const post = (path: string, handler: RequestHandler) =>
    router.route(path).post(handler).all(methodNotAllowed('POST'));
  post('/system/sweep', begin(deps, 'sweep'));
  post('/system/rebuild', begin(deps, 'rebuild'));
  post('/system/retry-mail', (req, res) => retryMail(deps, req, res));
  return router;
}
