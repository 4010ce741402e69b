import * as z from 'zod';
import { ANSWER_LENGTHS, LEVELS } from './profile.ts';
import { citationSchema, confidenceSchema, QUESTION_MAX, sourceSchema } from './rag.ts';
import { searchInfoSchema } from './search.ts';
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
  url: text(2_000),
  version: text(100).optional(),
  locale: text(35).optional(),
});

/**
 * Text that the reader has marked on the page at `url`. It is used first. With `only` nothing else
 * is: nothing is searched, and nothing but it and the question goes to a model.
 */
export const selectionSchema = z.strictObject({
  text: text(SELECTION_MAX).trim().min(1),
  url: text(2_000).regex(/^\/(?![/\\])/, 'must be a path that starts with a single "/"'),
  only: z.boolean().optional(),
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
  role: z.enum(['user', 'assistant']),
  text: text(TURN_MAX),
});

/**
 * `messages` are the last turns, oldest first, for readers whose conversation is not kept here.
 * With `personalise: false` nothing of the reader's profile is read for this question. `replaces` is
 * the id of an answer of the conversation: it, and what came after it, give way to this question.
 */
export const queryRequestSchema = z.strictObject({
  question: question.min(1).max(QUESTION_MAX),
  selection: selectionsSchema.optional(),
  page: pageContextSchema.optional(),
  conversationId: z.uuid().optional(),
  replaces: z.uuid().optional(),
  messages: z.array(turnSchema).max(TURNS_MAX).optional(),
  personalise: z.boolean().optional(),
});

/** What of the reader's profile was used for an answer. Background texts do not travel back. */
export const answeredForSchema = z.object({
  softwareBackground: z.boolean().optional(),
  softwareLevel: z.enum(LEVELS).optional(),
  hardwareBackground: z.boolean().optional(),
  hardwareLevel: z.enum(LEVELS).optional(),
  answerLanguage: z.string().optional(),
  answerLength: z.enum(ANSWER_LENGTHS).optional(),
  codeLanguage: z.string().optional(),
});

/**
 * How the sentences of a generated answer were found to stand in the sections that they cite.
 * `unsupported` are those that do not; `[?]` follows each of them in the answer. `readerText` are
 * those that stand in nothing but what the reader has marked: the docs do not say them.
 */
export const supportSchema = z.object({
  sentences: z.number().int(),
  supported: z.number().int(),
  unsupported: z.array(z.string()),
  readerText: z.array(z.string()).optional(),
});

/** A part of a prompt: what it was, how long, and its SHA-256 in hexadecimal. */
export const promptPartSchema = z.object({
  kind: z.enum(['rules', 'instructions', 'section', 'selection', 'profile', 'turn', 'question']),
  /** The address of a section. */
  url: z.string().optional(),
  characters: z.number().int(),
  sha256: z.string(),
});

/** Everything that a model was given for an answer, and the SHA-256 of its messages as JSON. */
export const promptSchema = z.object({
  parts: z.array(promptPartSchema),
  sha256: z.string(),
});

/** Tokens of a generated answer, and the model that wrote it. */
export const usageSchema = z.object({
  model: z.string(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
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
  id: z.string(),
  answer: z.string(),
  mode: z.enum(['extractive', 'generated']),
  confidence: confidenceSchema,
  degree: degreeSchema,
  missing: z.array(z.string()),
  citations: z.array(citationSchema),
  sources: z.array(sourceSchema),
  followUps: z.array(z.string()),
  /** Why the answer is quoted although a model is configured. */
  quotedBecause: z.enum(['over_budget', 'model_unavailable']).optional(),
  support: supportSchema.optional(),
  /** The answer was cut at its longest length. */
  cut: z.boolean().optional(),
  /** The answer cites more than the marked text and its page. */
  beyondSelection: z.boolean().optional(),
  /** Hosts beside the site's own that links and images of the answer may lead to, if there are any. */
  linkHosts: z.array(z.string()).optional(),
  answeredFor: answeredForSchema.optional(),
  conversationId: z.string().optional(),
  feedbackToken: z.string().optional(),
  search: searchInfoSchema.optional(),
  prompt: promptSchema.optional(),
  usage: usageSchema.optional(),
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

export type PageContext = z.infer<typeof pageContextSchema>;
export type Selection = z.infer<typeof selectionSchema>;
export type Turn = z.infer<typeof turnSchema>;
/** A query as clients send it, and as it is read. */
export type QueryBody = z.input<typeof queryRequestSchema>;
export type QueryRequest = z.output<typeof queryRequestSchema>;
export type QueryResponse = z.infer<typeof queryResponseSchema>;
export type AnsweredFor = z.infer<typeof answeredForSchema>;
export type Degree = z.infer<typeof degreeSchema>;
export type Support = z.infer<typeof supportSchema>;
export type Prompt = z.infer<typeof promptSchema>;
export type PromptPart = z.infer<typeof promptPartSchema>;
export type AnswerUsage = z.infer<typeof usageSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
export type StreamEvent = z.infer<typeof streamEventSchema>;
