import { randomUUID } from 'node:crypto';
import type { QueryRequest } from '../../contract/index.ts';
import { createLogger } from '../../http/logger.ts';
import { type Answerer, createAnswerer } from '../../rag/answer/answerer.ts';
import type { AskForAnswer } from '../../rag/eval/answers/evaluateAnswers.ts';
import { readAnswerStream } from '../../rag/eval/answers/readAnswerStream.ts';
import type { Question } from '../../rag/eval/questions.ts';
import { createLanguageModel } from '../../rag/models/createLanguageModel.ts';
import { silentSink } from '../../rag/query/sinks.ts';
import { createPageReader } from '../../rag/search/readPage.ts';
import { createSearch } from '../../rag/search/search.ts';
import { createSearchParts } from '../../rag/search/searchParts.ts';
import { StartError } from '../failure.ts';
import { openDatabase } from '../openDatabase.ts';

/** No answer takes longer. */
const PATIENCE_MS = 300_000;

function requestOf({ question, locale, version }: Question): QueryRequest {
  return locale || version ? { question, page: { url: '/', locale, version } } : { question };
}

/** Asks the code itself, without a server between. Budgets do not count: the operator is asking. */
function askAnswerer(answer: Answerer): AskForAnswer {
  return async (question) => {
    const request = requestOf(question);
    const start = performance.now();
    let firstToken: number | undefined;
    const asked = {
      id: randomUUID(),
      request,
      searchQuery: request.question,
      turns: [],
      profile: undefined,
      readerId: undefined,
      address: undefined,
      signal: AbortSignal.timeout(PATIENCE_MS),
    };
    const text = async () => {
      firstToken ??= performance.now() - start;
    };
    const { response } = await answer(asked, { ...silentSink, text });
    return { response, firstToken: firstToken ?? performance.now() - start };
  };
}

/** Asks a running server, as the widget does. */
export function askServer(server: string): AskForAnswer {
  return async (question) => {
    const start = performance.now();
    let firstToken: number | undefined;
    const answer = await fetch(new URL('/api/v1/query', server), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
      body: JSON.stringify(requestOf(question)),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const said = `${server} answered ${answer.status} to "${question.question}".`;
    if (!answer.ok || !answer.body) throw new StartError(said);
    const response = await readAnswerStream(answer.body, () => {
      firstToken ??= performance.now() - start;
    });
    return { response, firstToken: firstToken ?? performance.now() - start };
  };
}

/**
 * Does something with the answers of a running server, or of the database and the model that the
 * settings name.
 */
export async function withAnswers<T>(
  server: string | undefined,
  use: (ask: AskForAnswer) => Promise<T>,
): Promise<T> {
  if (server !== undefined) return use(askServer(server));
  const { config, db, close } = await openDatabase();
  const logger = createLogger({ logLevel: 'silent' });
  try {
    const search = createSearch(db, createSearchParts({ config, db, logger }));
    const model = createLanguageModel(config, { logger });
    const writing = model && { db, config, logger, model, budget: undefined };
    return await use(
      askAnswerer(createAnswerer({ search, readPage: createPageReader(db), writing })),
    );
  } finally {
    await close();
  }
}
