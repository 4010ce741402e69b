import { randomUUID } from 'node:crypto';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { AppDeps } from '../../app.ts';
import { readerMiddleware, readerOf } from '../../auth/middleware.ts';
import { type QueryRequest, type QueryResponse, queryRequestSchema } from '../../contract/index.ts';
import { jsonBody } from '../../http/bodies.ts';
import { clientIpOf } from '../../http/clientIp.ts';
import { methodNotAllowed, toApiError } from '../../http/errorHandler.ts';
import { ApiError } from '../../http/errors.ts';
import { parse } from '../../http/validate.ts';
import { requestLimits } from '../../limits/limitRequests.ts';
import type { Proofs } from '../../limits/proof/proofs.ts';
import { proofOfQuestions, requireProof } from '../../limits/proof/requireProof.ts';
import { type Personalisation, readPersonalisation } from '../../profile/personalisation.ts';
import type { Answerer } from '../answer/answerer.ts';
import type { AnswerSink, Asked } from '../answer/asked.ts';
import { usesOnlyMarked } from '../answer/marked.ts';
import type { Records } from '../conversations/records.ts';
import type { Rewrite } from '../search/rewrite.ts';
import { openEventStream } from './eventStream.ts';
import type { Once, Turn } from './once.ts';
import { type StreamSink, sendAgain, silentSink, streamSink } from './sinks.ts';

const JSON_TYPE = 'application/json';
const STREAM_TYPE = 'text/event-stream';
export type QueryDeps = Pick<AppDeps, 'auth' | 'config' | 'db' | 'logger'> & {
  answer: Answerer;
  once: Once;
  records: Records;
  /** What anonymous readers bring while much is asked. */
  proofs: Proofs;
  /** Makes of a follow-up what is searched for. */
  rewrite: Rewrite;
};

/** `undefined` if the request has none. @throws {ApiError} `invalid_request` for one that is none */
function idempotencyKeyOf(req: Request): string | undefined {
  const key = req.get('idempotency-key');
  if (key === undefined || /^[\x21-\x7e]{1,255}$/.test(key)) return key;
  const message = 'must have 1 to 255 printable characters';
  throw new ApiError('invalid_request', { errors: [{ field: 'Idempotency-Key', message }] });
}

/** Aborted when the reader goes away before the answer is whole. */
function signalOf(res: Response): AbortSignal {
  const gone = new AbortController();
  res.on('close', () => {
    if (!res.writableFinished) gone.abort(new Error('the reader has gone'));
  });
  return gone.signal;
}

/** What the reader has agreed to; nobody waits, or goes without an answer, for a broken profile. */
async function profileOf(
  { db, logger }: QueryDeps,
  readerId: string | undefined,
  request: QueryRequest,
): Promise<Personalisation | undefined> {
  const { personalise = true } = request;
  if (!readerId || !personalise || usesOnlyMarked(request)) return undefined;
  try {
    return await readPersonalisation(db, readerId);
  } catch (err) {
    logger.warn({ err }, 'a profile could not be read, and the answer does without it');
    return undefined;
  }
}

async function askedBy(
  deps: QueryDeps,
  req: Request,
  request: QueryRequest,
  { turns, signal }: Pick<Asked, 'turns' | 'signal'>,
): Promise<Asked> {
  const readerId = readerOf(req)?.id;
  const address = clientIpOf(req);
  const { question } = request;
  const payer = { readerId, address };
  // Nothing is searched for when only the marked text counts.
  const searched = usesOnlyMarked(request)
    ? { query: question }
    : await deps.rewrite({ question, turns, payer, signal });
  return {
    id: randomUUID(),
    request,
    searchQuery: searched.query,
    searchDegraded: searched.degraded,
    turns,
    profile: await profileOf(deps, readerId, request),
    ...payer,
    signal,
  };
}

/** A request under way: who asked what, and where the answer goes. */
interface Asking {
  req: Request;
  res: Response;
  request: QueryRequest;
  signal: AbortSignal;
  /** Set when the request has an `Idempotency-Key`. */
  turn: Turn | undefined;
}

/** Answers, keeps the answer for whoever sends the same key, and remembers the question. */
async function answerOnce(
  deps: QueryDeps,
  { req, request, signal, turn }: Asking,
  deliver: (asked: Asked) => { sink: AnswerSink; send: (response: QueryResponse) => Promise<void> },
): Promise<void> {
  const reader = readerOf(req);
  try {
    const opened = await deps.records.open(reader, request);
    const asked = await askedBy(deps, req, request, { turns: opened.turns, signal });
    const { sink, send } = deliver(asked);
    const answered = await deps.answer(asked, sink);
    const { conversationId } = opened;
    const feedbackToken = opened.feedbackTokenOf(request.question, answered.response);
    const response = { ...answered.response, conversationId, feedbackToken };
    await turn?.keep(response);
    await send(response);
    deps.records.keep({ reader, opened, request, ...answered });
  } catch (error) {
    await turn?.release();
    throw error;
  }
}

async function answerAsStream(deps: QueryDeps, asking: Asking): Promise<void> {
  const { res, signal } = asking;
  let stream: StreamSink | undefined;
  try {
    await answerOnce(deps, asking, ({ id }) => {
      stream = streamSink(() => openEventStream(res), id);
      return { sink: stream, send: stream.end };
    });
  } catch (error) {
    if (signal.aborted) return;
    // What has begun as a stream cannot end as a problem document.
    if (!res.headersSent || !stream) throw error;
    const { code, status } = toApiError(error);
    if (status >= 500) res.err = error instanceof Error ? error : new Error(String(error));
    await stream.fail(code);
  }
}

async function answerWhole(deps: QueryDeps, asking: Asking): Promise<void> {
  try {
    await answerOnce(deps, asking, () => ({
      sink: silentSink,
      send: async (response) => void asking.res.json(response),
    }));
  } catch (error) {
    if (!asking.signal.aborted) throw error;
  }
}

async function query(deps: QueryDeps, req: Request, res: Response): Promise<void> {
  const type = req.accepts([JSON_TYPE, STREAM_TYPE]);
  if (!type) throw new ApiError('not_acceptable');
  const request = parse(queryRequestSchema, req.body);
  const key = idempotencyKeyOf(req);
  const sender = readerOf(req)?.id ?? '';
  // Before anything is waited for: whoever leaves meanwhile is noticed.
  const signal = signalOf(res);
  const begun = key === undefined ? undefined : await deps.once.begin(key, sender, request);
  res.vary('Accept');
  res.set('Cache-Control', 'no-store');
  if (begun && 'response' in begun) {
    const { response } = begun;
    if (type === JSON_TYPE) res.json(response);
    else
      await sendAgain(
        streamSink(() => openEventStream(res), response.id),
        response,
      );
    return;
  }
  const asking = { req, res, request, signal, turn: begun?.turn };
  await (type === STREAM_TYPE ? answerAsStream(deps, asking) : answerWhole(deps, asking));
}

/** `POST /query`, for everyone: whoever cannot be identified asks anonymously. */
export function queryRoute(deps: QueryDeps): Router {
  const { optionalUser } = readerMiddleware(deps);
  const ask: RequestHandler = (req, res) => query(deps, req, res);
  const limits = requestLimits(deps);
  const router = Router();
  router
    .route('/query')
    .post(
      limits.before('query', { peek: true }),
      jsonBody(),
      optionalUser,
      requireProof(proofOfQuestions(deps.config.limits.proofOfWork), deps.proofs),
      limits.ofReaderAndAll('query'),
      ask,
    )
    .all(methodNotAllowed('POST'));
  return router;
}
