import * as z from 'zod';
import { text } from './text.ts';

/** `GET /api/v1/suggestions?page=…&version=…&locale=…`: the page that the reader is on, if any. */
export const suggestionsRequestSchema = z.strictObject({
  page: text(2_000).optional().describe('The page that the reader is on.'),
  version: text(100).optional().describe('The docs version that they are on.'),
  locale: text(35).optional().describe('The locale that they read.'),
});

/**
 * Something to ask. `question`: a language model wrote it for the section. `heading` and `page` are
 * the author's own words: that of a section, or the title of a page.
 */
export const suggestionSchema = z.object({
  kind: z
    .enum(['question', 'heading', 'page'])
    .describe(
      "`question`: a language model wrote it for the section. `heading` and `page` are the author's own words: that of a section, or the title of a page.",
    ),
  text: z.string().describe('What to ask.'),
  url: z.string().describe('Where the docs speak of it: a path with the base URL of the site.'),
});

/** `ofPage` says whether they are of the page that was asked for, or of the docs as a whole. */
export const suggestionsResponseSchema = z.object({
  ofPage: z
    .boolean()
    .describe('Whether they are of the page that was asked for, or of the docs as a whole.'),
  suggestions: z.array(suggestionSchema).describe('Up to four.'),
});

export type SuggestionsRequest = z.infer<typeof suggestionsRequestSchema>;
export type Suggestion = z.infer<typeof suggestionSchema>;
export type SuggestionsResponse = z.infer<typeof suggestionsResponseSchema>;
