import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import * as z from 'zod';
import {
  type AdminQuestionList,
  adminQuestionExportRequestSchema,
  adminQuestionListRequestSchema,
  adminQuestionSummaryRequestSchema,
} from '../../contract/index.ts';
import { methodNotAllowed } from '../../http/errorHandler.ts';
import { ApiError } from '../../http/errors.ts';
import { parse } from '../../http/validate.ts';
import { fromCursor, pageOf } from '../cursor.ts';
import type { AdminDeps } from '../deps.ts';
import { toTimeRange } from '../timeRange.ts';
import { exportQuestions } from './exportQuestions.ts';
import { oneQuestion } from './oneQuestion.ts';
import { questionKey, readQuestions, toQuestion } from './readQuestions.ts';
import { questionSummary } from './summary.ts';

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

async function list({ db }: AdminDeps, req: Request): Promise<AdminQuestionList> {
  const { from, to, limit, cursor, ...filter } = parse(adminQuestionListRequestSchema, req.query);
  const { start, end } = toTimeRange({ from, to });
  const after = fromCursor(questionKey, cursor);
  const rows = await readQuestions(db, { start, end, filter, after, limit: limit + 1 });
  const page = pageOf(rows, limit, ({ key, id }) => [key, id]);
  return { ...page, items: page.items.map(toQuestion) };
}

/** What fails before the first piece is told of as usual; later it can only break off. */
async function sendExport({ db, logger }: AdminDeps, req: Request, res: Response): Promise<void> {
  const { from, to, format, ...filter } = parse(adminQuestionExportRequestSchema, req.query);
  const range = toTimeRange({ from, to });
  const pieces = exportQuestions(db, range, filter, format);
  const first = await pieces.next();
  res.set('Content-Type', TYPES[format]);
  res.attachment(`questions-${range.from}-${range.to}.${format}`);
  const whole = async function* () {
    if (!first.done) yield first.value;
    yield* pieces;
  };
  await pipeline(whole, res).catch((err) => logger.warn({ err }, 'an export was cut off'));
}

/** Questions of all readers, masked and without a name, below `/api/v1/admin`. */
export function questionRoutes(deps: AdminDeps): Router {
  const { db } = deps;
  const router = Router();
  router
    .route('/questions')
    .get(async (req: Request, res: Response) => {
      res.json(await list(deps, req));
    })
    .all(methodNotAllowed('GET'));
  router
    .route('/questions/summary')
    .get(async (req: Request, res: Response) => {
      const { from, to, ...place } = parse(adminQuestionSummaryRequestSchema, req.query);
      res.json(await questionSummary(db, toTimeRange({ from, to }), place));
    })
    .all(methodNotAllowed('GET'));
  router
    .route('/questions/export')
    .get((req: Request, res: Response) => sendExport(deps, req, res))
    .all(methodNotAllowed('GET'));
  router
    .route('/questions/:id')
    .get(async (req: Request, res: Response) => {
      const id = z.uuid().safeParse(req.params.id);
      const question = id.success ? await oneQuestion(db, id.data) : undefined;
      if (!question) throw new ApiError('not_found');
      res.json(question);
    })
    .all(methodNotAllowed('GET'));
  return router;
}
