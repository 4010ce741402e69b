import * as z from 'zod';
import { queryResponseSchema } from './answer.ts';
import { selectionSchema, selectionsSchema } from './query.ts';
import { QUESTION_MAX } from './rag.ts';

const time = z.iso.datetime();

/** Longest title of a conversation in characters. */
export const TITLE_MAX = 120;

/** Longest note to an answer in characters. */
export const NOTE_MAX = 2_000;

/** Turns that are brought along at once. */
export const IMPORT_MAX = 50;

/** Days after which a shared conversation cannot be read any more, at most. */
export const SHARE_DAYS_MAX = 365;

export const RATINGS = ['up', 'down'] as const;

/** What readers may say of an answer besides up or down. */
export const FEEDBACK_REASONS = [
  'correct',
  'clear',
  'quick',
  'wrong',
  'incomplete',
  'outdated',
  'off_topic',
  'unclear',
  'wrong_source',
] as const;

export const ratingSchema = z.enum(RATINGS);
export const feedbackReasonSchema = z.enum(FEEDBACK_REASONS);

/**
 * `POST /api/v1/feedback`. `token` is the `feedbackToken` that came with the answer: it lets its
 * holder rate this one answer, once and changeably. `rating: null` takes the feedback back.
 */
export const feedbackRequestSchema = z.strictObject({
  answerId: z.uuid().describe('The `id` of the answer.'),
  token: z
    .string()
    .min(1)
    .max(200)
    .describe('The `feedbackToken` that came with it. One of another answer is answered with 404.'),
  rating: ratingSchema.nullable().describe('`null` takes the feedback back: it is deleted.'),
  reasons: z
    .array(feedbackReasonSchema)
    .max(FEEDBACK_REASONS.length)
    .default([])
    .describe('What the reader says of it.'),
  note: z
    .string()
    .trim()
    .max(NOTE_MAX)
    .optional()
    .describe('A note for the author. It is masked before it is stored.'),
});

/** What is stored of it: the note is masked. */
export const feedbackSchema = z.object({
  answerId: z.string().describe('The `id` of the answer.'),
  rating: ratingSchema.nullable().describe('What is stored.'),
  reasons: z.array(feedbackReasonSchema).describe('What the reader said of it.'),
  note: z.string().nullable().describe('The note, masked.'),
});

/** One question of a conversation, masked, and the answer as it was given. */
export const conversationTurnSchema = z.object({
  at: time.describe('When it was asked.'),
  question: z.string().describe('The question, masked.'),
  selection: z.array(selectionSchema).optional().describe('What the reader had marked, masked.'),
  answer: queryResponseSchema.describe('The answer as it was given.'),
  imported: z.boolean().describe('It was asked before the reader signed in, and brought along.'),
  rating: ratingSchema.nullable().describe('How the reader rated it.'),
});

export const conversationSummarySchema = z.object({
  id: z.string().describe('Names the conversation.'),
  title: z.string().describe('Its title: the first question, until it is renamed.'),
  createdAt: time.describe('When it began.'),
  updatedAt: time.describe('When the last turn was added.'),
  turns: z.int().describe('How many turns it has.'),
  imported: z.boolean().describe('It began before the reader signed in, and was brought along.'),
});

/** `GET /api/v1/conversations?search=…&offset=…`, the latest first. */
export const conversationListRequestSchema = z.strictObject({
  search: z
    .string()
    .trim()
    .max(200)
    .default('')
    .describe('Looks into titles, questions and answers.'),
  offset: z.coerce
    .number<number>()
    .int()
    .min(0)
    .max(100_000)
    .default(0)
    .describe('How many to leave out.'),
  limit: z.coerce.number<number>().int().min(1).max(100).default(30).describe('How many at most.'),
});

export const conversationListSchema = z.object({
  conversations: z.array(conversationSummarySchema).describe('The latest first.'),
  more: z.boolean().describe('There are more after these.'),
});

/** `GET /api/v1/conversations/:id`. */
export const conversationSchema = conversationSummarySchema.extend({
  turns: z.array(conversationTurnSchema).describe('Its turns, the oldest first.'),
});

/** A conversation as an export holds it. */
export const storedConversationSchema = conversationSummarySchema.extend({
  turns: z.array(conversationTurnSchema.omit({ rating: true })),
});

/** `PATCH /api/v1/conversations/:id`. */
export const renameRequestSchema = z.strictObject({
  title: z.string().trim().min(1).max(TITLE_MAX).describe('The new title.'),
});

/**
 * `POST /api/v1/conversations/import`: questions and answers that the browser still holds, the
 * oldest first. Answers are taken as this server gave them, with their tokens; changed ones are not.
 */
export const importRequestSchema = z.strictObject({
  turns: z
    .array(
      z.strictObject({
        question: z.string().trim().min(1).max(QUESTION_MAX).describe('The question.'),
        selection: selectionsSchema.optional().describe('What the reader had marked.'),
        answer: queryResponseSchema
          .extend({ feedbackToken: z.string().max(200) })
          .describe('The answer exactly as this server gave it.'),
      }),
    )
    .min(1)
    .max(IMPORT_MAX)
    .describe('What was asked, the oldest first.'),
});

/** `POST /api/v1/conversations/:id/shares`. */
export const shareRequestSchema = z.strictObject({
  expiresInDays: z.int().min(1).max(SHARE_DAYS_MAX).default(30).describe('For how many days.'),
});

/** What its owner sees of a shared conversation. `token` opens it to everyone who has it. */
export const shareSchema = z.object({
  id: z.string().describe('Names the share.'),
  conversationId: z.string().describe('The conversation that it is a copy of.'),
  title: z.string().describe('Its title.'),
  token: z.string().describe('Opens it to everyone who has it.'),
  createdAt: time.describe('When it was shared.'),
  expiresAt: time.describe('Until when it can be read.'),
});

/** Query of `GET /api/v1/shares`. */
export const shareListRequestSchema = z.strictObject({
  conversation: z.uuid().optional().describe('Only those of this conversation.'),
});

/** `GET /api/v1/shares?conversation=…`, the latest first. */
export const shareListSchema = z.object({
  shares: z.array(shareSchema).describe('The latest first.'),
});

/** `GET /api/v1/shared/:token`: the conversation as it was when it was shared. */
export const sharedConversationSchema = z.object({
  title: z.string().describe('Its title.'),
  createdAt: time.describe('When it was shared.'),
  expiresAt: time.describe('Until when it can be read.'),
  turns: z
    .array(conversationTurnSchema.pick({ at: true, question: true, selection: true, answer: true }))
    .describe('Questions and answers, the oldest first.'),
});

/** What was retrieved for an answer, best first, and what of it the answer cites. */
export const traceSchema = z.object({
  sections: z.array(z.object({ url: z.string(), score: z.number(), cited: z.boolean() })),
});

/** What an export holds of the questions that are linked to the reader. */
export const loggedQuestionSchema = z.object({
  answerId: z.string(),
  at: time,
  question: z.string(),
  locale: z.string().nullable(),
  version: z.string().nullable(),
  page: z.string().nullable(),
  mode: z.string(),
  confidence: z.string(),
  trace: traceSchema,
});

export type Rating = z.infer<typeof ratingSchema>;
export type FeedbackReason = z.infer<typeof feedbackReasonSchema>;
export type FeedbackRequest = z.input<typeof feedbackRequestSchema>;
export type Feedback = z.infer<typeof feedbackSchema>;
export type ConversationTurn = z.infer<typeof conversationTurnSchema>;
export type ConversationSummary = z.infer<typeof conversationSummarySchema>;
export type ConversationList = z.infer<typeof conversationListSchema>;
export type StoredConversation = z.infer<typeof conversationSchema>;
export type ImportRequest = z.infer<typeof importRequestSchema>;
export type Share = z.infer<typeof shareSchema>;
export type ShareList = z.infer<typeof shareListSchema>;
export type SharedConversation = z.infer<typeof sharedConversationSchema>;
export type Trace = z.infer<typeof traceSchema>;
