import * as z from 'zod';
import { searchInfoSchema } from './search.ts';
import { text } from './text.ts';

/** Longest question in characters. */
export const QUESTION_MAX = 2_000;

const headingPath = z.array(z.string());

/**
 * A source that the answer quotes. `quote` stands verbatim in the section that `url` opens. With
 * `readerText` it does not: it is what the reader has marked, and the docs do not have it.
 */
export const citationSchema = z.object({
  number: z.number().int(),
  url: z.string(),
  title: z.string(),
  headingPath,
  quote: z.string(),
  readerText: z.boolean().optional(),
});

/** A section that was considered for the answer, best first. */
export const sourceSchema = z.object({
  url: z.string(),
  title: z.string(),
  headingPath,
});

export const confidenceSchema = z.enum(['high', 'medium', 'low', 'none']);

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
  search: searchInfoSchema,
});

export type Citation = z.infer<typeof citationSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Confidence = z.infer<typeof confidenceSchema>;
export type SelectRequest = z.input<typeof selectRequestSchema>;
export type SelectResponse = z.infer<typeof selectResponseSchema>;
export type SelectResult = z.infer<typeof selectResultSchema>;
