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

/** Longest text of an earlier turn that a browser sends along. */
export const MESSAGE_MAX = 8_000;

/**
 * `conversationId` continues a conversation that the reader keeps; `messages` are the last turns, the
 * oldest first, of one that is kept in the browser only.
 */
export const queryRequestSchema = z.strictObject({
  question: z.string().trim().min(1).max(QUESTION_MAX),
  page: pageContextSchema.optional(),
  conversationId: z.uuid().optional(),
  messages: z
    .array(
      z.strictObject({ role: z.enum(['user', 'assistant']), text: z.string().max(MESSAGE_MAX) }),
    )
    .max(20)
    .optional(),
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
  /** Where the answer is kept, if the reader is signed in and has agreed to a history. */
  conversationId: z.string().optional(),
  /** Lets its holder rate this answer. */
  feedbackToken: z.string().optional(),
});

export const selectRequestSchema = z.strictObject({
  query: z.string().trim().min(1).max(QUESTION_MAX),
  limit: z.number().int().min(1).max(50).default(8),
  filters: z
    .strictObject({
      version: text(100).optional(),
      locale: text(35).optional(),
      tags: z.array(text(200)).max(20).optional(),
    })
    .optional(),
  groupBy: z.literal('page').optional(),
});

export const selectResultSchema = z.object({
  url: z.string(),
  title: z.string(),
  headingPath,
  excerpt: z.string(),
  score: z.number(),
});

export const selectResponseSchema = z.object({ results: z.array(selectResultSchema) });

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
    data: queryResponseSchema.pick({
      mode: true,
      confidence: true,
      followUps: true,
      conversationId: true,
      feedbackToken: true,
    }),
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
