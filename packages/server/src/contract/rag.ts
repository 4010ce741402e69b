import * as z from 'zod';
import { searchInfoSchema } from './search.ts';
import { text } from './text.ts';

/** Longest question in characters. */
export const QUESTION_MAX = 2_000;

const headingPath = z
  .array(z.string())
  .describe("From the page's title to the heading of the section.");

/**
 * A source that the answer quotes. `quote` stands verbatim in the section that `url` opens. With
 * `readerText` it does not: it is what the reader has marked, and the docs do not have it.
 */
export const citationSchema = z.object({
  number: z.number().int().describe('The number by which the answer cites it.'),
  url: z.string().describe('Opens the section that says it.'),
  title: z.string().describe('The title of the page.'),
  headingPath,
  quote: z.string().describe('Stands word for word in that section.'),
  readerText: z
    .boolean()
    .optional()
    .describe('`true`: the quote is what the reader has marked, and the docs do not have it.'),
});

/** A section that was considered for the answer, best first. */
export const sourceSchema = z.object({
  url: z.string().describe('Opens the section.'),
  title: z.string().describe('The title of the page.'),
  headingPath,
});

export const confidenceSchema = z.enum(['high', 'medium', 'low', 'none']);

export const selectRequestSchema = z.strictObject({
  query: z.string().trim().min(1).max(QUESTION_MAX).describe('What to look for.'),
  prefix: z
    .boolean()
    .optional()
    .describe(
      '`true`: the last word may go on, and typing errors are forgiven. `false`: every word is taken as it is. Without it, a query of up to four words is taken as being typed, and a question is not.',
    ),
  limit: z.number().int().min(1).max(50).default(8).describe('How many results.'),
  filters: z
    .strictObject({
      version: text(100).optional().describe('Only this docs version.'),
      locale: text(35).optional().describe('Only this locale.'),
      tags: z.array(text(200)).max(20).optional().describe('Only pages with all of these tags.'),
      plugins: z
        .array(text(200))
        .max(20)
        .optional()
        .describe('Only these docs instances, such as `docs:default` or `blog:default`.'),
    })
    .optional()
    .describe('What to search in. An unknown version or locale gives no results.'),
  groupBy: z.literal('page').optional().describe('One result for each page, its best section.'),
});

/** `heading` is the last entry of the heading path; places count UTF-16 units. */
export const highlightSchema = z.object({
  field: z
    .enum(['title', 'heading', 'excerpt'])
    .describe('`heading` is the last entry of `headingPath`.'),
  start: z.number().int().describe('First place, in UTF-16 units as JavaScript counts.'),
  end: z.number().int().describe('The place behind the last.'),
});

/** A word of the query, as it was typed, and in which parts of the section it was found. */
export const matchSchema = z.object({
  word: z.string().describe('A word of the query, as it was typed.'),
  fields: z
    .array(z.enum(['title', 'headings', 'text', 'code']))
    .describe('The parts of the section that have it.'),
});

export const selectResultSchema = z.object({
  url: z.string().describe('Opens the section.'),
  title: z.string().describe('The title of the page.'),
  headingPath,
  excerpt: z.string().describe('The part of the section that fits best.'),
  score: z.number().describe('Can be compared within one response only.'),
  matches: z.array(matchSchema).describe('The words of the query that the section has.'),
  highlights: z.array(highlightSchema).describe('Where these words stand in what is shown.'),
});

/** `didYouMean` is the query without its typing errors, which the results are already for. */
export const selectResponseSchema = z.object({
  results: z.array(selectResultSchema).describe('Best first.'),
  didYouMean: z
    .string()
    .optional()
    .describe(
      'Only when the query has typing errors: the query without them. The results are for it already.',
    ),
  search: searchInfoSchema,
});

export type Citation = z.infer<typeof citationSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Confidence = z.infer<typeof confidenceSchema>;
export type SelectRequest = z.input<typeof selectRequestSchema>;
export type SelectResponse = z.infer<typeof selectResponseSchema>;
export type SelectResult = z.infer<typeof selectResultSchema>;
