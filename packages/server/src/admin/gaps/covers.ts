import type { GapReason, QueryResponse, Trace } from '../../contract/index.ts';

/** What became of a question that was asked again. */
export interface AskedAgain {
  confidence: QueryResponse['confidence'];
  covered: boolean;
  /** The section that answers it now. */
  coveredBy: string | null;
}

/**
 * Whether the docs answer a question now that they did not answer well before. Where the reader minded
 * an answer that the docs were sure of, being as sure as before is no change: something else has to
 * answer.
 */
export function covers(
  { confidence, citations }: Pick<QueryResponse, 'confidence' | 'citations'>,
  before: { reason: GapReason; trace: Trace },
): AskedAgain {
  const cited = before.trace.sections.filter((section) => section.cited).map(({ url }) => url);
  const telling = citations.filter(
    ({ url }) => before.reason !== 'rated_down' || !cited.includes(url),
  );
  const sure = confidence === 'high' || confidence === 'medium';
  const covered = sure && telling.length > 0;
  return { confidence, covered, coveredBy: covered ? (telling[0]?.url ?? null) : null };
}
