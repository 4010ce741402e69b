import * as z from 'zod';
import { QUESTION_MAX } from './rag.ts';
import { text } from './text.ts';

/** Texts that may be marked at once, and longest of all of them together, in characters. */
export const SELECTIONS_MAX = 5;
export const SELECTION_MAX = 8_000;
/** Longest turn of a conversation in characters. */
export const TURN_MAX = 8_000;
/** Turns of a conversation that a request may carry. */
export const TURNS_MAX = 20;

/** What no database takes is replaced: nobody means it, and everybody gets an answer. */
const question = z
  .string()
  .trim()
  .overwrite((value) => value.replaceAll('\0', '\uFFFD').toWellFormed());

/** Where the reader is: narrows the search to the version and locale that they read. */
export const pageContextSchema = z.strictObject({
  url: text(2_000).describe(
    'The page that the reader is on. When a server holds several sites, a full address chooses the site; otherwise the site that was sent last is searched.',
  ),
  version: text(100)
    .optional()
    .describe(
      'The docs version that the reader is on. Where it does not exist, the latest is searched.',
    ),
  locale: text(35)
    .optional()
    .describe(
      'The locale that the reader reads. Where it does not exist, the default locale is searched.',
    ),
});

/**
 * Text that the reader has marked on the page at `url`. It is used first. With `only` nothing else
 * is: nothing is searched, and nothing but it and the question goes to a model.
 */
export const selectionSchema = z.strictObject({
  text: text(SELECTION_MAX).trim().min(1).describe('The text.'),
  url: text(2_000)
    .regex(/^\/(?![/\\])/, 'must be a path that starts with a single "/"')
    .describe('The page on which it stands, with or without an anchor.'),
  only: z
    .boolean()
    .optional()
    .describe(
      '`true` uses the marked text and nothing else: nothing is searched, and nothing but it and the question goes to a model. In a list, one that says so says it for all.',
    ),
});

const together = (selections: Array<{ text: string }>) =>
  selections.reduce((length, selection) => length + selection.text.length, 0);

/** One marked text, or some of several pages. `only` of one of them is that of all. */
export const selectionsSchema = z
  .union([selectionSchema, z.array(selectionSchema).max(SELECTIONS_MAX)])
  .transform((given) => [given].flat())
  .refine((selections) => together(selections) <= SELECTION_MAX, {
    message: `must have at most ${SELECTION_MAX} characters together`,
  });

/** One turn of a conversation that the browser holds. */
export const turnSchema = z.strictObject({
  role: z.enum(['user', 'assistant']).describe('Who said it.'),
  text: text(TURN_MAX).describe('What was said.'),
});

/**
 * `messages` are the last turns, oldest first, for readers whose conversation is not kept here.
 * With `personalise: false` nothing of the reader's profile is read for this question. `replaces` is
 * the id of an answer of the conversation: it, and what came after it, give way to this question.
 */
export const queryRequestSchema = z.strictObject({
  question: question.min(1).max(QUESTION_MAX).describe('The question.'),
  selection: selectionsSchema
    .optional()
    .describe(
      'Text that the reader has marked: one, or a list of several. It is used first. Several may stand on several pages, and have up to 8,000 characters together.',
    ),
  page: pageContextSchema.optional().describe('Where the reader is.'),
  conversationId: z
    .uuid()
    .optional()
    .describe('The conversation to go on with, for signed-in readers.'),
  replaces: z
    .uuid()
    .optional()
    .describe(
      'The `id` of an answer of that conversation. It, and what came after it, give way to this question: so a question is edited.',
    ),
  messages: z
    .array(turnSchema)
    .max(TURNS_MAX)
    .optional()
    .describe('The last turns, oldest first, for readers whose conversation is not kept.'),
  personalise: z
    .boolean()
    .optional()
    .describe("`false` reads nothing of the reader's profile for this question."),
});

export type PageContext = z.infer<typeof pageContextSchema>;
export type Selection = z.infer<typeof selectionSchema>;
export type Turn = z.infer<typeof turnSchema>;
/** A query as clients send it, and as it is read. */
export type QueryBody = z.input<typeof queryRequestSchema>;
export type QueryRequest = z.output<typeof queryRequestSchema>;
