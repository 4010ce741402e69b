import { type Request, type Response, Router } from 'express';
import type { AppDeps } from '../../app.ts';
import { readerMiddleware, readerOf } from '../../auth/middleware.ts';
import { type Feedback, feedbackRequestSchema } from '../../contract/index.ts';
import { jsonBody } from '../../http/bodies.ts';
import { methodNotAllowed } from '../../http/errorHandler.ts';
import { ApiError } from '../../http/errors.ts';
import { parse } from '../../http/validate.ts';
import { requestLimits } from '../../limits/limitRequests.ts';
import { type AnswerTokens, answerTokens } from '../conversations/answerToken.ts';
import { removeFeedback, saveFeedback } from './store.ts';

type Deps = Pick<AppDeps, 'auth' | 'db' | 'config' | 'logger'>;

async function rate({ db }: Deps, tokens: AnswerTokens, req: Request): Promise<Feedback> {
  const request = parse(feedbackRequestSchema, req.body);
  const { answerId, token, rating, reasons, note } = request;
  if (!tokens.mayRate(token, answerId)) {
    throw new ApiError('not_found', { detail: 'The token is not the one of this answer.' });
  }
  if (rating === null) {
    await removeFeedback(db, answerId);
    return { answerId, rating, reasons: [], note: null };
  }
  const unique = [...new Set(reasons)];
  return saveFeedback(db, { answerId, rating, reasons: unique, note, userId: readerOf(req)?.id });
}

/**
 * What readers think of answers, below `/api/v1`: of everyone, since everyone may ask. Who may rate
 * an answer is said by the token that came with it.
 */
export function feedbackRoutes(deps: Deps): Router {
  const { optionalUser } = readerMiddleware(deps);
  const tokens = answerTokens(deps.auth);
  const limits = requestLimits(deps);
  const router = Router();
  router
    .route('/feedback')
    .post(
      limits.before('feedback'),
      jsonBody(),
      optionalUser,
      limits.ofReader('feedback'),
      async (req: Request, res: Response) => {
        const feedback = await rate(deps, tokens, req);
        res.set('Cache-Control', 'no-store').json(feedback);
      },
    )
    .all(methodNotAllowed('POST'));
  return router;
}
