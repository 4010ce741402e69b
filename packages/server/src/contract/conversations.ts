import * as z from 'zod';
import { queryResponseSchema, selectionSchema, selectionsSchema } from './query.ts';
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
  answerId: z.uuid(),
  token: z.string().min(1).max(200),
  rating: ratingSchema.nullable(),
  reasons: z.array(feedbackReasonSchema).max(FEEDBACK_REASONS.length).default([]),
  note: z.string().trim().max(NOTE_MAX).optional(),
});

/** What is stored of it: the note is masked. */
export const feedbackSchema = z.object({
  answerId: z.string(),
  rating: ratingSchema.nullable(),
  reasons: z.array(feedbackReasonSchema),
  note: z.string().nullable(),
});

/** One question of a conversation, masked, and the answer as it was given. */
export const conversationTurnSchema = z.object({
  at: time,
  question: z.string(),
  /** What the reader had marked, masked. */
  selection: z.array(selectionSchema).optional(),
  answer: queryResponseSchema,
  /** It was asked before the reader signed in, and brought along. */
  imported: z.boolean(),
  rating: ratingSchema.nullable(),
});

export const conversationSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  createdAt: time,
  /** When the last turn was added. */
  updatedAt: time,
  turns: z.int(),
  /** It began before the reader signed in, and was brought along. */
  imported: z.boolean(),
});

/** `GET /api/v1/conversations?search=…&offset=…`, the latest first. */
export const conversationListRequestSchema = z.strictObject({
  search: z.string().trim().max(200).default(''),
  offset: z.coerce.number<number>().int().min(0).max(100_000).default(0),
  limit: z.coerce.number<number>().int().min(1).max(100).default(30),
});

export const conversationListSchema = z.object({
  conversations: z.array(conversationSummarySchema),
  /** There are more after these. */
  more: z.boolean(),
});

/** `GET /api/v1/conversations/:id`. */
export const conversationSchema = conversationSummarySchema.extend({
  turns: z.array(conversationTurnSchema),
});

/** A conversation as an export holds it. */
export const storedConversationSchema = conversationSummarySchema.extend({
  turns: z.array(conversationTurnSchema.omit({ rating: true })),
});

/** `PATCH /api/v1/conversations/:id`. */
export const renameRequestSchema = z.strictObject({
  title: z.string().trim().min(1).max(TITLE_MAX),
});

/**
 * `POST /api/v1/conversations/import`: questions and answers that the browser still holds, the
 * oldest first. Answers are taken as this server gave them, with their tokens; changed ones are not.
 */
export const importRequestSchema = z.strictObject({
  turns: z
    .array(
      z.strictObject({
        question: z.string().trim().min(1).max(QUESTION_MAX),
        selection: selectionsSchema.optional(),
        answer: queryResponseSchema.extend({ feedbackToken: z.string().max(200) }),
      }),
    )
    .min(1)
    .max(IMPORT_MAX),
});

/** `POST /api/v1/conversations/:id/shares`. */
export const shareRequestSchema = z.strictObject({
  expiresInDays: z.int().min(1).max(SHARE_DAYS_MAX).default(30),
});

/** What its owner sees of a shared conversation. `token` opens it to everyone who has it. */
export const shareSchema = z.object({
  id: z.string(),
  conversationId: z.string(),
  title: z.string(),
  token: z.string(),
  createdAt: time,
  expiresAt: time,
});

/** Query of `GET /api/v1/shares`. */
export const shareListRequestSchema = z.strictObject({ conversation: z.uuid().optional() });

/** `GET /api/v1/shares?conversation=…`, the latest first. */
export const shareListSchema = z.object({ shares: z.array(shareSchema) });

/** `GET /api/v1/shared/:token`: the conversation as it was when it was shared. */
export const sharedConversationSchema = z.object({
  title: z.string(),
  createdAt: time,
  expiresAt: time,
  turns: z.array(
    conversationTurnSchema.pick({ at: true, question: true, selection: true, answer: true }),
  ),
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
