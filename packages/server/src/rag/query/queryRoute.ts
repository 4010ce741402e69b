import { randomUUID } from 'node:crypto';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { AppDeps } from '../../app.ts';
import { readerMiddleware, readerOf } from '../../auth/middleware.ts';
import { type QueryRequest, queryRequestSchema } from '../../contract/index.ts';
import { jsonBody } from '../../http/bodies.ts';
import { clientIpOf } from '../../http/clientIp.ts';
import { methodNotAllowed, toApiError } from '../../http/errorHandler.ts';
import { ApiError } from '../../http/errors.ts';
import { parse } from '../../http/validate.ts';
import { type Personalisation, readPersonalisation } from '../../profile/personalisation.ts';
import type { Answerer } from '../answer/answerer.ts';
import type { Answered, AnswerSink, Asked } from '../answer/asked.ts';
import { mask } from '../masking/mask.ts';
import { openEventStream } from './eventStream.ts';
import type { Once, Turn } from './once.ts';
import { type StreamSink, sendAgain, silentSink, streamSink } from './sinks.ts';

const JSON_TYPE = 'application/json';
const STREAM_TYPE = 'text/event-stream';
/** Turns of a conversation that an answer takes into account. */
const TURNS = 8;

export type QueryDeps = Pick<AppDeps, 'auth' | 'config' | 'db' | 'logger'> & {
  answer: Answerer;
  once: Once;
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
  { personalise = true, selection }: QueryRequest,
): Promise<Personalisation | undefined> {
  if (!readerId || !personalise || selection?.only) return undefined;
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
  signal: AbortSignal,
): Promise<Asked> {
  const readerId = readerOf(req)?.id;
  const turns = (request.messages ?? []).slice(-TURNS);
  return {
    id: randomUUID(),
    request,
    searchQuery: request.question,
    turns: turns.map(({ role, text }) => ({ role, text: mask(text) })),
    profile: await profileOf(deps, readerId, request),
    readerId,
    address: clientIpOf(req),
    signal,
  };
}

async function answerOnce(
  { answer }: QueryDeps,
  asked: Asked,
  sink: AnswerSink,
  turn: Turn | undefined,
): Promise<Answered> {
  try {
    const answered = await answer(asked, sink);
    await turn?.keep(answered.response);
    return answered;
  } catch (error) {
    await turn?.release();
    throw error;
  }
}

/** A stream that has begun tells its own failure; nobody is there to be told when the reader left. */
async function fail(res: Response, sink: StreamSink, asked: Asked, error: unknown): Promise<void> {
  if (asked.signal.aborted) return;
  if (!res.headersSent) throw error;
  const { code, status } = toApiError(error);
  if (status >= 500) res.err = error instanceof Error ? error : new Error(String(error));
  await sink.fail(code);
}

async function query(deps: QueryDeps, req: Request, res: Response): Promise<void> {
  const type = req.accepts([JSON_TYPE, STREAM_TYPE]);
  if (!type) throw new ApiError('not_acceptable');
  const request = parse(queryRequestSchema, req.body);
  const key = idempotencyKeyOf(req);
  const sender = readerOf(req)?.id ?? '';
  const begun = key === undefined ? undefined : await deps.once.begin(key, sender, request);
  res.vary('Accept');
  const asked = await askedBy(deps, req, request, signalOf(res));
  if (type === STREAM_TYPE) {
    const again = begun && 'response' in begun ? begun.response : undefined;
    const sink = streamSink(() => openEventStream(res), again?.id ?? asked.id);
    if (again) return sendAgain(sink, again);
    try {
      const turn = begun && 'turn' in begun ? begun.turn : undefined;
      const { response } = await answerOnce(deps, asked, sink, turn);
      await sink.end(response);
    } catch (error) {
      await fail(res, sink, asked, error);
    }
    return;
  }
  res.set('Cache-Control', 'no-store');
  if (begun && 'response' in begun) {
    res.json(begun.response);
    return;
  }
  try {
    const { response } = await answerOnce(deps, asked, silentSink, begun?.turn);
    res.json(response);
  } catch (error) {
    if (!asked.signal.aborted) throw error;
  }
}

/** `POST /query`, for everyone: whoever cannot be identified asks anonymously. */
export function queryRoute(deps: QueryDeps): Router {
  const { optionalUser } = readerMiddleware(deps);
  const ask: RequestHandler = (req, res) => query(deps, req, res);
  const router = Router();
  router.route('/query').post(jsonBody(), optionalUser, ask).all(methodNotAllowed('POST'));
  return router;
}
