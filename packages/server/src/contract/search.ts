import * as z from 'zod';

/** Why a search did less than it is set up to do. */
export const searchDegradedSchema = z.enum([
  'embedding_too_slow',
  'embedding_failed',
  'embedding_resting',
  'vectors_not_ready',
  'vectors_failed',
  'rerank_too_slow',
  'rerank_failed',
  'rerank_resting',
  'rewrite_too_slow',
  'rewrite_failed',
]);

/**
 * How a result was found: `lexical` by words, `hybrid` by words and vectors. `degraded` says which
 * models were away or too slow; the result is then what was found without them.
 */
export const searchInfoSchema = z.object({
  mode: z
    .enum(['lexical', 'hybrid'])
    .describe('`lexical`: by words. `hybrid`: by words and vectors.'),
  reranked: z.boolean().optional().describe('`true`: a model put the results in order.'),
  degraded: z
    .array(searchDegradedSchema)
    .optional()
    .describe('Which models were away or too slow. The result is what was found without them.'),
});

export type SearchDegraded = z.infer<typeof searchDegradedSchema>;
export type SearchInfo = z.infer<typeof searchInfoSchema>;
