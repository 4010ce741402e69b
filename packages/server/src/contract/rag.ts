import * as z from 'zod';
import { text } from './text.ts';

/** Longest question in characters. */
export const QUESTION_MAX = 2_000;

const headingPath = z.array(z.string());

/** Where the reader is: narrows the search to the version and locale that they read. */
export const pageContextSchema = z.strictObject({
  url: text(2_000),
  version: text(100).optional(),
  locale: text(35).optional(),
});

export const queryRequestSchema = z.strictObject({
  question: z.string().trim().min(1).max(QUESTION_MAX),
  page: pageContextSchema.optional(),
});

/** A source that the answer quotes. `quote` stands verbatim in the section that `url` opens. */
export const citationSchema = z.object({
  number: z.number().int(),
  url: z.string(),
  title: z.string(),
  headingPath,
  quote: z.string(),
});

/** A section that was considered for the answer, best first. */
export const sourceSchema = z.object({
  url: z.string(),
  title: z.string(),
  headingPath,
});

export const confidenceSchema = z.enum(['high', 'medium', 'low', 'none']);

/**
 * `answer` is Markdown; `[1]` marks the citation with that number. `mode` is `extractive` when the
 * text is quoted from the docs, `generated` when a language model wrote it. With `confidence: none`
 * the docs do not seem to cover the question and `sources` are only the nearest pages.
 */
export const queryResponseSchema = z.object({
  id: z.string(),
  answer: z.string(),
  mode: z.enum(['extractive', 'generated']),
  confidence: confidenceSchema,
  citations: z.array(citationSchema),
  sources: z.array(sourceSchema),
  followUps: z.array(z.string()),
});

export const selectRequestSchema = z.strictObject({
  query: z.string().trim().min(1).max(QUESTION_MAX),
  /**
   * `true` while a reader is typing: the last word may go on, and typing errors are forgiven.
   * `false` takes every word as it is. When it is missing, a query of up to four words is taken as
   * being typed, and a question is not.
   */
  prefix: z.boolean().optional(),
  limit: z.number().int().min(1).max(50).default(8),
  filters: z
    .strictObject({
      version: text(100).optional(),
      locale: text(35).optional(),
      tags: z.array(text(200)).max(20).optional(),
      plugins: z.array(text(200)).max(20).optional(),
    })
    .optional(),
  groupBy: z.literal('page').optional(),
});

/** `heading` is the last entry of the heading path; places count UTF-16 units. */
export const highlightSchema = z.object({
  field: z.enum(['title', 'heading', 'excerpt']),
  start: z.number().int(),
  end: z.number().int(),
});

/** A word of the query, as it was typed, and in which parts of the section it was found. */
export const matchSchema = z.object({
  word: z.string(),
  fields: z.array(z.enum(['title', 'headings', 'text', 'code'])),
});

export const selectResultSchema = z.object({
  url: z.string(),
  title: z.string(),
  headingPath,
  excerpt: z.string(),
  score: z.number(),
  matches: z.array(matchSchema),
  highlights: z.array(highlightSchema),
});

/** `didYouMean` is the query without its typing errors, which the results are already for. */
export const selectResponseSchema = z.object({
  results: z.array(selectResultSchema),
  didYouMean: z.string().optional(),
});

/**
 * The events of `POST /api/v1/query` under `Accept: text/event-stream`, in the order in which they
 * are sent: the AI SDK "UI message stream" protocol, version 1, one JSON object per `data:` line,
 * closed by `data: [DONE]`.
 * @see https://ai-sdk.dev/docs/ai-sdk-ui/stream-protocol#ui-message-stream-protocol
 */
export const streamEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), messageId: z.string() }),
  z.object({ type: z.literal('data-sources'), data: z.array(sourceSchema) }),
  z.object({ type: z.literal('text-start'), id: z.string() }),
  z.object({ type: z.literal('text-delta'), id: z.string(), delta: z.string() }),
  z.object({ type: z.literal('text-end'), id: z.string() }),
  z.object({ type: z.literal('data-citations'), data: z.array(citationSchema) }),
  z.object({
    type: z.literal('data-answer'),
    data: queryResponseSchema.pick({ mode: true, confidence: true, followUps: true }),
  }),
  z.object({ type: z.literal('error'), errorText: z.string() }),
  z.object({ type: z.literal('finish') }),
]);

export type QueryRequest = z.infer<typeof queryRequestSchema>;
export type QueryResponse = z.infer<typeof queryResponseSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Confidence = z.infer<typeof confidenceSchema>;
export type SelectRequest = z.input<typeof selectRequestSchema>;
export type SelectResponse = z.infer<typeof selectResponseSchema>;
export type SelectResult = z.infer<typeof selectResultSchema>;
export type StreamEvent = z.infer<typeof streamEventSchema>;
