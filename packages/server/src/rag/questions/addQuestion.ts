import type { Kysely } from 'kysely';
import type { QueryRequest, QueryResponse, Trace } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { storable } from '../masking/storable.ts';

/** A section that was considered for an answer; `url` ends in its anchor. */
export interface Retrieved {
  url: string;
  score: number;
}

/** A question that was answered. */
export interface Answered {
  request: Pick<QueryRequest, 'question' | 'selection' | 'page'>;
  response: QueryResponse;
  /** What was considered, best first. */
  retrieved: Retrieved[];
}

/** Sections that a trace keeps at most. */
const TRACED = 20;

function traceOf({ response, retrieved }: Answered): Trace {
  const cited = new Set(response.citations.map(({ url }) => url));
  const sections = retrieved
    .slice(0, TRACED)
    .map(({ url, score }) => ({ url, score, cited: cited.has(url) }));
  return { sections };
}

/** Query and fragment may say more than where the reader was. */
function pathOf(url: string): string {
  return storable(url.split(/[?#]/, 1)[0] ?? '');
}

/** Adds a question to the log: masked, and linked to nobody unless the reader has agreed. */
export async function addQuestion(
  db: Kysely<Database>,
  answered: Answered,
  userId: string | null,
): Promise<void> {
  const { request, response } = answered;
  const { url, locale, version } = request.page ?? {};
  await db
    .insertInto('question_log')
    .values({
      answer_id: response.id,
      question: storable(request.question),
      locale: locale ?? null,
      version: version ?? null,
      page: url === undefined ? null : pathOf(url),
      mode: response.mode,
      confidence: response.confidence,
      trace: JSON.stringify(traceOf(answered)),
      user_id: userId,
    })
    // An answer that is given again, for a request that is sent again, is one question.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
