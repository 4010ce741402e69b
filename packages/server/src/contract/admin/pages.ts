import * as z from 'zod';
import { text } from '../text.ts';
import { daySchema, listFields, listOf, rangeSchema, timeRangeFields } from './list.ts';

const count = z.int().min(0);

/**
 * `answering`: cited most. `badly_rated`: cited in answers that were rated not helpful. `never_found`:
 * in the index, and found for no question. `stale`: rated, and changed since.
 */
export const SECTION_LISTS = ['answering', 'badly_rated', 'never_found', 'stale'] as const;

/** Query of `GET /api/v1/admin/pages/summary`. */
export const adminPageSummaryRequestSchema = z.strictObject({ ...timeRangeFields });

/** Query of `GET /api/v1/admin/pages`. */
export const adminPageListRequestSchema = z.strictObject({
  ...timeRangeFields,
  ...listFields,
  list: z
    .enum(SECTION_LISTS)
    .default('answering')
    .describe(
      '`answering`: cited most. `badly_rated`: cited in answers that were rated not helpful. `never_found`: in the index, and found for no question. `stale`: changed since the last rating.',
    ),
  search: text(200).trim().optional().describe('Only sections with this in their address.'),
});

/** A section of the docs, and how it did. */
export const adminSectionSchema = z.object({
  url: z.string().describe('Opens the section.'),
  title: z.string().nullable().describe('The title of its page; `null` when it is gone.'),
  headingPath: z.array(z.string()).describe("From the page's title to its heading."),
  found: count.describe('Questions for which it was among the sections found.'),
  cited: count.describe('Answers that quote it.'),
  up: count.describe('Of those, rated helpful.'),
  down: count.describe('Of those, rated not helpful.'),
  lastFound: daySchema.nullable().describe('The last day on which it was found.'),
  lastRatedAt: z.iso.datetime().nullable().describe('The last rating in these days.'),
  changedAt: z.iso
    .datetime()
    .nullable()
    .describe('When its text last changed; `null` when it has not since the server notes it.'),
});

export const adminPageListSchema = listOf(adminSectionSchema);

/** `GET /api/v1/admin/pages/summary`. */
export const adminPageSummarySchema = z.object({
  range: rangeSchema,
  indexed: count.describe('Sections in the index.'),
  neverFound: count.describe('Of those, found for no question since the first of these days.'),
  cited: count.describe('Sections that answers quote.'),
  badlyRated: count.describe('Of those, in answers that were rated not helpful.'),
  stale: count.describe('Rated sections that have changed since.'),
  days: z
    .array(z.object({ day: daySchema, cited: count, up: count, down: count }))
    .describe('Quotes of sections by day, and how answers with them were rated.'),
});

export type SectionListName = (typeof SECTION_LISTS)[number];
export type AdminSection = z.infer<typeof adminSectionSchema>;
export type AdminPageList = z.infer<typeof adminPageListSchema>;
export type AdminPageSummary = z.infer<typeof adminPageSummarySchema>;
