import * as z from 'zod';
import { feedbackReasonSchema, ratingSchema } from '../conversations.ts';
import { confidenceSchema } from '../rag.ts';
import { daySchema, listFields, listOf, rangeSchema, timeRangeFields } from './list.ts';

const time = z.iso.datetime();
const count = z.int().min(0);

export const GAP_STATES = ['open', 'planned', 'done', 'out_of_scope'] as const;

export const GAP_REASONS = ['unanswered', 'doubtful', 'rated_down'] as const;

export const gapStateSchema = z.enum(GAP_STATES);

const state = gapStateSchema.describe(
  '`open`: nobody has decided. `planned`, `done` or `out_of_scope`: somebody has said so. One that is `done` opens again when it is asked about once more.',
);

/** `GET /api/v1/admin/gaps`. */
export const gapListRequestSchema = z.strictObject({
  ...timeRangeFields,
  ...listFields,
  state: gapStateSchema.optional().describe('Only gaps in this state.'),
  sort: z
    .enum(['count', 'trend', 'latest'])
    .default('count')
    .describe(
      '`count`: most questions in the range first. `trend`: those that have grown most against the range before. `latest`: asked about last.',
    ),
});

/** `GET /api/v1/admin/gaps/{id}`. */
export const gapRequestSchema = z.strictObject(timeRangeFields);

/** `PATCH /api/v1/admin/gaps/{id}`. */
export const gapChangeRequestSchema = z.strictObject({ state });

/** A topic of questions that the docs do not answer. */
export const gapSchema = z.object({
  id: z.string(),
  title: z
    .string()
    .nullable()
    .describe(
      "A model's words, or the question that stands for the others. `null` when none of them is kept any more.",
    ),
  titledBy: z.enum(['model', 'question']).nullable().describe('Where the title is from.'),
  terms: z.array(z.string()).describe('Words that its questions have in common.'),
  state,
  stateAt: time.describe('Since when it is so.'),
  reopened: z.boolean().describe('It was done, and is asked about again.'),
  questions: count.describe('Questions in the range.'),
  before: count.describe('Questions in the range before, which is as long.'),
  firstAt: time.describe('When it was asked about first.'),
  lastAt: time.describe('When it was asked about last.'),
  again: z
    .object({
      at: time.describe('The publish of the docs after which they were asked.'),
      asked: count.describe('Questions that were asked again.'),
      covered: count.describe('How many of them the docs answer now.'),
    })
    .nullable()
    .describe('Its latest questions, asked again after the docs have changed; `null` until then.'),
});

export const gapListSchema = listOf(gapSchema).extend({
  pending: z
    .boolean()
    .describe(
      'Questions without a good answer have come in that are in no gap yet: soon they are.',
    ),
});

/** A question of a gap, masked. */
export const gapExampleSchema = z.object({
  answerId: z.string().describe('The answer that it got.'),
  at: time.describe('When it was asked.'),
  question: z.string().describe('The question, masked.'),
  locale: z.string().nullable().describe('The locale of the page.'),
  version: z.string().nullable().describe('The version of the docs.'),
  page: z.string().nullable().describe('The path of the page that the reader was on.'),
  reason: z
    .enum(GAP_REASONS)
    .describe('The docs did not answer it, answered it in part, or the answer was rated badly.'),
  rating: ratingSchema.nullable().describe('How the reader rated the answer.'),
  reasons: z.array(feedbackReasonSchema).describe('What the reader said of it.'),
  again: z
    .object({
      at: time.describe('The publish of the docs after which it was asked.'),
      confidence: confidenceSchema.describe('How well the docs cover it now.'),
      covered: z.boolean().describe('The docs answer it now.'),
      url: z.string().nullable().describe('The section that does.'),
    })
    .nullable()
    .describe('What it gave when it was asked again.'),
});

/** A page, and for how many of the questions. */
export const gapPageSchema = z.object({
  url: z.string().describe('Its path.'),
  questions: count.describe('How many of the questions.'),
});

export const gapDetailSchema = gapSchema.extend({
  range: rangeSchema,
  days: z
    .array(z.object({ day: daySchema, questions: count }))
    .describe('Questions of each day of the range.'),
  examples: z.array(gapExampleSchema).describe('The latest questions that are kept.'),
  pages: z.array(gapPageSchema).describe('The nearest pages that were found for them.'),
  coveredBy: z.array(gapPageSchema).describe('The pages that answer them now.'),
  words: z
    .array(z.object({ word: z.string(), questions: count }))
    .describe('Words of the questions that no section of the docs has.'),
  changes: z
    .array(
      z.object({
        at: time,
        state: gapStateSchema,
        reason: z
          .enum(['changed', 'asked_again', 'merged'])
          .describe(
            'Somebody changed it, it was asked about again, or another gap had become the same and is part of it since.',
          ),
        by: z.string().nullable().describe('The name of who did it, while their account exists.'),
      }),
    )
    .describe('What became of it, the latest first.'),
});

export type GapState = z.infer<typeof gapStateSchema>;
export type GapReason = (typeof GAP_REASONS)[number];
export type GapListRequest = z.infer<typeof gapListRequestSchema>;
export type Gap = z.infer<typeof gapSchema>;
export type GapList = z.infer<typeof gapListSchema>;
export type GapExample = z.infer<typeof gapExampleSchema>;
export type GapPage = z.infer<typeof gapPageSchema>;
export type GapDetail = z.infer<typeof gapDetailSchema>;
