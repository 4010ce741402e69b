import * as z from 'zod';
import { ANSWER_LENGTHS, LEVELS } from './profile.ts';
import { citationSchema, confidenceSchema, sourceSchema } from './rag.ts';
import { searchInfoSchema } from './search.ts';

/** What of the reader's profile was used for an answer. Background texts do not travel back. */
export const answeredForSchema = z.object({
  softwareBackground: z
    .boolean()
    .optional()
    .describe('What the reader wrote of software was used. The text itself does not travel back.'),
  softwareLevel: z.enum(LEVELS).optional().describe('How much of it they know.'),
  hardwareBackground: z
    .boolean()
    .optional()
    .describe('What the reader wrote of hardware was used.'),
  hardwareLevel: z.enum(LEVELS).optional().describe('How much of it they know.'),
  answerLanguage: z.string().optional().describe('The language that they want.'),
  answerLength: z.enum(ANSWER_LENGTHS).optional().describe('The length that they want.'),
  codeLanguage: z.string().optional().describe('The language of code that they want.'),
});

/**
 * How the sentences of a generated answer were found to stand in the sections that they cite.
 * `unsupported` are those that do not; `[?]` follows each of them in the answer. `readerText` are
 * those that stand in nothing but what the reader has marked: the docs do not say them.
 */
export const supportSchema = z.object({
  sentences: z.number().int().describe('How many sentences were checked.'),
  supported: z.number().int().describe('How many of them stand in the sections that they cite.'),
  unsupported: z
    .array(z.string())
    .describe('Those that do not. `[?]` follows each of them in the answer.'),
  readerText: z
    .array(z.string())
    .optional()
    .describe('Those that stand in nothing but what the reader has marked.'),
});

/** A part of a prompt: what it was, how long, and its SHA-256 in hexadecimal. */
export const promptPartSchema = z.object({
  kind: z
    .enum(['rules', 'instructions', 'section', 'selection', 'profile', 'turn', 'question'])
    .describe('What it was.'),
  url: z.string().optional().describe('The address of a section.'),
  characters: z.number().int().describe('How long it was.'),
  sha256: z.string().describe('Its SHA-256, in hexadecimal.'),
});

/** Everything that a model was given for an answer, and the SHA-256 of its messages as JSON. */
export const promptSchema = z.object({
  parts: z.array(promptPartSchema).describe('Every part that the model was given.'),
  sha256: z.string().describe('The SHA-256 of its messages as JSON.'),
});

/** Tokens of a generated answer, and the model that wrote it. */
export const usageSchema = z.object({
  model: z.string().describe('The model that wrote the answer.'),
  inputTokens: z.number().int().describe('Tokens that it read.'),
  outputTokens: z.number().int().describe('Tokens that it wrote.'),
});

/**
 * `answered`: the docs answer the question. `doubtful`: in part; `missing` names words of the
 * question that the cited sections do not have. `not_covered`: the docs do not seem to say.
 */
export const degreeSchema = z.enum(['answered', 'doubtful', 'not_covered']);

/**
 * `answer` is Markdown; `[1]` marks the citation with that number, `[?]` a sentence without support.
 * `mode` is `extractive` when the text is quoted from the docs, `generated` when a language model
 * wrote it. With `degree: not_covered` the `sources` are only the nearest pages.
 */
export const queryResponseSchema = z.object({
  id: z.string().describe('Names this answer.'),
  answer: z
    .string()
    .describe(
      'The answer as Markdown. `[1]` marks the citation with that number, `[?]` a sentence that no section supports.',
    ),
  mode: z
    .enum(['extractive', 'generated'])
    .describe(
      '`extractive`: the answer is quoted from the docs. `generated`: a language model wrote it, and the server checked it.',
    ),
  confidence: confidenceSchema.describe(
    'How well the docs cover the question; `none` when they do not seem to.',
  ),
  degree: degreeSchema.describe(
    'The docs answer the question, answer it in part, or do not seem to say.',
  ),
  missing: z
    .array(z.string())
    .describe('Words of the question that the cited sections do not have.'),
  citations: z.array(citationSchema).describe('The quoted sources.'),
  sources: z
    .array(sourceSchema)
    .describe(
      'The sections that were considered, best first. With confidence `none` they are only the nearest pages.',
    ),
  followUps: z
    .array(z.string())
    .describe(
      'Up to three questions to ask next: headings of sections that were found too and not quoted, with the title of their page where they are short.',
    ),
  quotedBecause: z
    .enum(['over_budget', 'model_unavailable'])
    .optional()
    .describe('Why the answer is quoted although there is a model.'),
  support: supportSchema
    .optional()
    .describe('Of a generated answer: how its sentences stand in the docs.'),
  cut: z.boolean().optional().describe('`true` when the answer was cut at its longest length.'),
  beyondSelection: z
    .boolean()
    .optional()
    .describe(
      'With a selection: whether the answer cites more than the marked texts and their pages.',
    ),
  linkHosts: z
    .array(z.string())
    .optional()
    .describe(
      'The hosts of `ANSWER_LINK_HOSTS`, if there are any: links and images of the answer may lead there.',
    ),
  answeredFor: answeredForSchema.optional().describe("What of the reader's profile was used."),
  conversationId: z
    .string()
    .optional()
    .describe('The conversation that keeps it, for readers who agreed to a history.'),
  feedbackToken: z.string().optional().describe('Lets its holder rate this one answer.'),
  search: searchInfoSchema.optional().describe('How it was searched.'),
  prompt: promptSchema.optional().describe('Of a generated answer: what the model was given.'),
  usage: usageSchema.optional().describe('Of a generated answer: the model, and its tokens.'),
});

/** What the stream tells of an answer after its text. */
const verdictSchema = queryResponseSchema.omit({
  id: true,
  answer: true,
  citations: true,
  sources: true,
  usage: true,
});

/**
 * The events of `POST /api/v1/query` under `Accept: text/event-stream`, in the order in which they
 * are sent: the AI SDK "UI message stream" protocol, version 1, one JSON object per `data:` line,
 * closed by `data: [DONE]`. `data-text` comes only when the text has to be replaced as a whole. After
 * `error`, whose text is an error code, nothing more comes and the question can be asked again.
 * @see https://ai-sdk.dev/docs/ai-sdk-ui/stream-protocol#ui-message-stream-protocol
 */
export const streamEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), messageId: z.string() }),
  z.object({ type: z.literal('data-sources'), data: z.array(sourceSchema) }),
  z.object({ type: z.literal('text-start'), id: z.string() }),
  z.object({ type: z.literal('text-delta'), id: z.string(), delta: z.string() }),
  z.object({ type: z.literal('text-end'), id: z.string() }),
  z.object({ type: z.literal('data-text'), data: z.string() }),
  z.object({ type: z.literal('data-citations'), data: z.array(citationSchema) }),
  z.object({ type: z.literal('data-answer'), data: verdictSchema }),
  z.object({ type: z.literal('data-usage'), data: usageSchema }),
  z.object({ type: z.literal('error'), errorText: z.string() }),
  z.object({ type: z.literal('finish') }),
]);

export type QueryResponse = z.infer<typeof queryResponseSchema>;
export type AnsweredFor = z.infer<typeof answeredForSchema>;
export type Degree = z.infer<typeof degreeSchema>;
export type Support = z.infer<typeof supportSchema>;
export type Prompt = z.infer<typeof promptSchema>;
export type PromptPart = z.infer<typeof promptPartSchema>;
export type AnswerUsage = z.infer<typeof usageSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
export type StreamEvent = z.infer<typeof streamEventSchema>;
