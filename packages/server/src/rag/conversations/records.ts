import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { AuthService } from '../../auth/authService.ts';
import type { Reader } from '../../auth/middleware.ts';
import type { Config } from '../../config.ts';
import type { QueryRequest, Turn } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import type { Logger } from '../../http/logger.ts';
import { hasConsent } from '../../profile/consents.ts';
import { lockReader } from '../../profile/lockReader.ts';
import { type Answered, addQuestion } from '../questions/addQuestion.ts';
import { type AnswerTokens, answerTokens } from './answerToken.ts';
import { appendTurn } from './appendTurn.ts';
import { loadTurns, removeTurnsFrom, turnsOf } from './turns.ts';

/** What a question is asked in. */
export interface Opened {
  /** What was said before, masked, the oldest first. */
  turns: Turn[];
  /** Set if the conversation is kept: the reader is signed in and has agreed. */
  conversationId?: string;
  /** The answer of it that gives way to this one, with what came after it. */
  replaces?: string | undefined;
  /** The token that goes out with the answer; made of all that the reader gets. */
  feedbackTokenOf: AnswerTokens['tokenOf'];
}

/** A question that was answered, and to whom. */
export interface Kept extends Answered {
  reader: Reader | null;
  opened: Pick<Opened, 'conversationId' | 'replaces'>;
}

/** What is remembered of questions. It never gets in the way of an answer. */
export interface Records {
  /** Before the answer. Whatever fails, the question is then one without a history. */
  open(
    reader: Reader | null,
    request: Pick<QueryRequest, 'conversationId' | 'replaces' | 'messages'>,
  ): Promise<Opened>;
  /** After the answer has been sent. It works in the background and never throws. */
  keep(kept: Kept): void;
}

export interface RecordsDeps {
  auth: Pick<AuthService, 'sign'>;
  config: Pick<Config, 'questionLogDays'>;
  db: Kysely<Database>;
  logger: Pick<Logger, 'warn'>;
}

/** Milliseconds that a history may take: an answer without one is better than a late one. */
const OPEN_WAIT = 1_500;

/** Questions that wait to be recorded at most; what a database in trouble cannot take is let go. */
const WAITING_MAX = 500;

/** Finds the reader's own conversation, or begins one; `undefined` without consent. */
async function openStored(
  db: Kysely<Database>,
  userId: string,
  { conversationId: id, replaces }: Pick<QueryRequest, 'conversationId' | 'replaces'>,
): Promise<Omit<Opened, 'feedbackTokenOf'> | undefined> {
  if (!(await hasConsent(db, userId, 'history'))) return undefined;
  const found = id === undefined ? undefined : await loadTurns(db, id, replaces);
  // One that is not there yet may be under way: its first turn is stored after the answer.
  if (!found) return { conversationId: id ?? randomUUID(), replaces, turns: [] };
  if (found.userId !== userId) return { conversationId: randomUUID(), turns: [] };
  return { conversationId: found.full ? randomUUID() : id, replaces, turns: found.turns };
}

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** With the reader's name on it if they agree at this moment; consent may have ended meanwhile. */
async function storeFor(
  { db, config }: RecordsDeps,
  reader: Reader,
  { opened, ...answered }: Kept,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const userId = reader.id;
    const agreed = (await lockReader(trx, userId)) && (await hasConsent(trx, userId, 'history'));
    if (config.questionLogDays > 0) await addQuestion(trx, answered, agreed ? userId : null);
    if (!agreed || opened.conversationId === undefined) return;
    const { request, response } = answered;
    const owned = { id: opened.conversationId, userId };
    if (opened.replaces) await removeTurnsFrom(trx, owned, opened.replaces);
    const { question, selection } = request;
    await appendTurn(trx, owned, { question, selection, response });
  });
}

/** Whatever is wrong with the tables of accounts, the question itself is logged. */
async function store(deps: RecordsDeps, kept: Kept): Promise<void> {
  const nameless = async () => {
    if (deps.config.questionLogDays > 0) await addQuestion(deps.db, kept, null);
  };
  if (!kept.reader) return nameless();
  try {
    await storeFor(deps, kept.reader, kept);
  } catch (err) {
    deps.logger.warn({ err }, 'a question was not linked to its reader');
    await nameless();
  }
}

/**
 * Makes what remembers questions: the log of all of them, and the conversations of readers who have
 * agreed.
 *
 * @example
 * const records = createRecords(deps);
 * const opened = await records.open(readerOf(req), request);
 * …
 * records.keep({ reader: readerOf(req), opened, request, response, retrieved });
 */
export function createRecords(deps: RecordsDeps): Records {
  const { db, logger } = deps;
  const { tokenOf } = answerTokens(deps.auth);
  let waiting = 0;

  async function history(reader: Reader, asked: Pick<QueryRequest, 'conversationId' | 'replaces'>) {
    try {
      return await within(openStored(db, reader.id, asked), OPEN_WAIT);
    } catch (err) {
      logger.warn({ err }, 'a question is answered without its history');
      return undefined;
    }
  }

  return {
    async open(reader, request) {
      const stored = reader ? await history(reader, request) : undefined;
      const turns = stored?.turns.length ? stored.turns : turnsOf(request.messages);
      return { ...stored, turns, feedbackTokenOf: tokenOf };
    },
    keep(kept) {
      if (waiting >= WAITING_MAX) return logger.warn('a question was not recorded: too many wait');
      waiting += 1;
      store(deps, kept)
        .catch((err) => logger.warn({ err }, 'a question was not recorded'))
        .finally(() => {
          waiting -= 1;
        });
    },
  };
}
