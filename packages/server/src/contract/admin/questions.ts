import * as z from 'zod';
import { FEEDBACK_REASONS, feedbackReasonSchema, ratingSchema } from '../conversations.ts';
import { confidenceSchema } from '../rag.ts';
import { text } from '../text.ts';
import { daySchema, listFields, listOf, rangeSchema, timeRangeFields } from './list.ts';

const count = z.int().min(0);
const time = z.iso.datetime();

/** Where questions were asked. An empty text means: where readers named none. */
const placeFields = {
  version: text(100).optional().describe('Only this docs version; empty for none.'),
  locale: text(35).optional().describe('Only this locale; empty for none.'),
  page: text(2_000).optional().describe('Only this page, by its path; empty for none.'),
};

const filterFields = {
  ...placeFields,
  confidence: confidenceSchema.optional().describe('Only answers of this confidence.'),
  rating: ratingSchema
    .optional()
    .describe('Only answers that were rated so in these days, the latest rating first.'),
  search: text(200).trim().optional().describe('Only questions with words that begin so.'),
  section: text(2_500)
    .optional()
    .describe('With `rating`: only answers that quote this section, by its address.'),
};

/** Query of `GET /api/v1/admin/questions/summary`. */
export const adminQuestionSummaryRequestSchema = z.strictObject({
  ...timeRangeFields,
  ...placeFields,
});

/** Query of `GET /api/v1/admin/questions`. */
export const adminQuestionListRequestSchema = z.strictObject({
  ...timeRangeFields,
  ...listFields,
  ...filterFields,
});

/** Query of `GET /api/v1/admin/questions/export`. */
export const adminQuestionExportRequestSchema = z.strictObject({
  ...timeRangeFields,
  ...filterFields,
  format: z.enum(['csv', 'json']).default('csv').describe('The form of the file.'),
});

/** Questions by how they were answered, and ratings by the day on which they were given. */
export const questionCountsSchema = z.object({
  answered: count.describe('Confidence `high` or `medium`.'),
  doubtful: count.describe('Confidence `low`.'),
  notCovered: count.describe('Confidence `none`: the docs do not seem to say.'),
  up: count.describe('Answers rated helpful.'),
  down: count.describe('Answers rated not helpful.'),
});

const countsBy = z.array(questionCountsSchema.extend({ value: z.string() }));

/** `GET /api/v1/admin/questions/summary`. */
export const adminQuestionSummarySchema = z.object({
  range: rangeSchema,
  total: questionCountsSchema.describe('Of all these days.'),
  before: questionCountsSchema.describe('Of as many days just before.'),
  days: z
    .array(questionCountsSchema.extend({ day: daySchema }))
    .describe('Day by day, also those without a question.'),
  versions: countsBy.describe(
    'By docs version, whichever was asked for, the most asked first. Empty: none was named.',
  ),
  locales: countsBy.describe('By locale.'),
  pages: countsBy.describe('By the page that readers were on: the twenty most asked.'),
});

/** A question as the list has it. It is masked, and says nothing of who asked. */
export const adminQuestionSchema = z.object({
  id: z.uuid().describe('Names the answer.'),
  at: time.describe('When it was asked; when it was rated, if the log holds it no longer.'),
  question: z.string().nullable().describe('The question, masked.'),
  confidence: confidenceSchema.nullable().describe('How well the docs covered it.'),
  mode: z.enum(['extractive', 'generated']).nullable().describe('How the answer was written.'),
  version: z.string().nullable().describe('The docs version that the reader was on.'),
  locale: z.string().nullable().describe('The locale.'),
  page: z.string().nullable().describe('The path of the page.'),
  rating: ratingSchema.nullable().describe('How the reader rated the answer.'),
  reasons: z.array(feedbackReasonSchema).max(FEEDBACK_REASONS.length).describe('And why.'),
  note: z.string().nullable().describe("The reader's note, masked."),
  ratedAt: time.nullable().describe('When it was rated.'),
});

/** A section that was considered for an answer. */
export const tracedSectionSchema = z.object({
  url: z.string().describe('Opens the section.'),
  score: z.number().describe('How well it fitted; to be compared within one answer only.'),
  cited: z.boolean().describe('The answer quotes it.'),
  title: z.string().nullable().describe('The title of its page; `null` when it is gone.'),
  headingPath: z.array(z.string()).describe("From the page's title to its heading."),
  changed: z.boolean().describe('Its text has changed since.'),
});

/** `GET /api/v1/admin/questions/{id}`. */
export const adminQuestionDetailSchema = adminQuestionSchema.extend({
  sections: z.array(tracedSectionSchema).describe('What was found for it, best first.'),
});

export const adminQuestionListSchema = listOf(adminQuestionSchema);

/** A line of an export. */
export const exportedQuestionSchema = adminQuestionSchema.extend({
  cited: z.array(z.string()).describe('Addresses of the sections that the answer quotes.'),
});

export const adminQuestionExportSchema = z.array(exportedQuestionSchema);

export type QuestionTotals = z.infer<typeof questionCountsSchema>;
export type AdminQuestionSummary = z.infer<typeof adminQuestionSummarySchema>;
export type AdminQuestion = z.infer<typeof adminQuestionSchema>;
export type AdminQuestionDetail = z.infer<typeof adminQuestionDetailSchema>;
export type AdminQuestionList = z.infer<typeof adminQuestionListSchema>;
export type ExportedQuestion = z.infer<typeof exportedQuestionSchema>;
export type TracedSection = z.infer<typeof tracedSectionSchema>;
export type QuestionPlace = Pick<
  z.infer<typeof adminQuestionSummaryRequestSchema>,
  'version' | 'locale' | 'page'
>;
export type QuestionFilter = Pick<
  z.infer<typeof adminQuestionListRequestSchema>,
  'version' | 'locale' | 'page' | 'confidence' | 'rating' | 'search' | 'section'
>;
