import type { AnswerLength, Level } from './readerProfile/types';

/**
 * What the server's HTTP API takes and gives, restated so that this package needs no other one at
 * run time; a test holds it against the server's own contract.
 */

/** Longest question in characters. */
export const QUESTION_MAX = 2_000;

/** Texts that may be marked at once, and longest of all of them together, in characters. */
export const SELECTIONS_MAX = 5;
export const SELECTION_MAX = 8_000;

/** Fewest characters of a password. */
export const PASSWORD_MIN = 12;

/** The signed-in reader, as far as the browser is told. */
export interface SessionUser {
  id: string;
  name: string;
  email: string;
  image?: string | null;
  role?: string | null;
  /** A consent was given to an older policy, and the reader is to be asked anew. */
  asksAgain?: boolean;
}

/** `unavailable`: the server could not be asked, so nobody knows whether somebody is signed in. */
export type SessionStatus = 'loading' | 'signed-in' | 'signed-out' | 'unavailable';

export interface SessionState {
  status: SessionStatus;
  /** Set exactly when `status` is `signed-in`. */
  user: SessionUser | null;
}

/** Where the reader is, so that the search stays in the version and locale that they read. */
export interface PageContext {
  url: string;
  version?: string;
  locale?: string;
}

/** Text that the reader has marked on a page. With `only` nothing else is used. */
export interface Selection {
  text: string;
  url: string;
  only?: boolean;
}

/** One turn of the conversation, for readers whose conversation the server does not keep. */
export interface Turn {
  role: 'user' | 'assistant';
  text: string;
}

export interface QueryRequest {
  question: string;
  /** One marked text, or up to five. */
  selection?: Selection | Selection[];
  page?: PageContext;
  conversationId?: string;
  /** Id of an answer of that conversation: it, and what came after it, give way to this question. */
  replaces?: string;
  /** The last turns, oldest first. */
  messages?: Turn[];
  /** `false` asks without the reader's profile. */
  personalise?: boolean;
}

/** A section that was considered for an answer. `url` is a path with the site's base URL. */
export interface Source {
  url: string;
  title: string;
  headingPath: string[];
}

/** A source that the answer quotes: `quote` stands word for word in the section. */
export interface Citation extends Source {
  /** The number by which the answer names it: `[1]`. */
  number: number;
  quote: string;
  /** The quote is what the reader has marked, and the docs do not have it. */
  readerText?: boolean;
}

/** `none`: the docs do not seem to cover the question; the sources are only the nearest pages. */
export type Confidence = 'high' | 'medium' | 'low' | 'none';

/** `extractive` answers are quoted from the docs, `generated` ones written by a language model. */
export type AnswerMode = 'extractive' | 'generated';

/** How well the docs answer a question: whole, in part, or not at all. */
export type Degree = 'answered' | 'doubtful' | 'not_covered';

/** What of the reader's profile was used for an answer. */
export interface AnsweredFor {
  softwareBackground?: boolean;
  softwareLevel?: Level;
  hardwareBackground?: boolean;
  hardwareLevel?: Level;
  answerLanguage?: string;
  answerLength?: AnswerLength;
  codeLanguage?: string;
}

/** How many sentences of a generated answer stand in the sections that they cite, and which do not. */
export interface Support {
  sentences: number;
  supported: number;
  unsupported: string[];
  /** Those that stand in nothing but what the reader has marked: the docs do not say them. */
  readerText?: string[];
}

/** A part of what a model was given, with its SHA-256. */
export interface PromptPart {
  kind: 'rules' | 'instructions' | 'section' | 'selection' | 'profile' | 'turn' | 'question';
  url?: string;
  characters: number;
  sha256: string;
}

/** Tokens of a generated answer, and the model that wrote it. */
export interface AnswerUsage {
  model: string;
  inputTokens: number;
  outputTokens: number;
}

export interface QueryResponse {
  id: string;
  /** Markdown; `[1]` marks the citation with that number, `[?]` a sentence without a source. */
  answer: string;
  mode: AnswerMode;
  confidence: Confidence;
  degree: Degree;
  /** Words of the question that the cited sections do not have. */
  missing: string[];
  citations: Citation[];
  sources: Source[];
  followUps: string[];
  /** Why the answer is quoted although the site has a language model. */
  quotedBecause?: 'over_budget' | 'model_unavailable';
  support?: Support;
  /** The answer was cut at its longest length. */
  cut?: boolean;
  /** The answer cites more than the marked text and its page. */
  beyondSelection?: boolean;
  /** Hosts beside the site's own that links and images may lead to: `github.com`, `*.example.com`. */
  linkHosts?: string[];
  answeredFor?: AnsweredFor;
  conversationId?: string;
  feedbackToken?: string;
  search?: SearchInfo;
  prompt?: { parts: PromptPart[]; sha256: string };
  usage?: AnswerUsage;
}

/** What a stream tells of an answer after its text. */
export type Verdict = Omit<QueryResponse, 'id' | 'answer' | 'citations' | 'sources' | 'usage'>;

export interface SelectRequest {
  query: string;
  /** The last word is still being typed: it stands for all that begin so, and typos are forgiven. */
  prefix?: boolean;
  limit?: number;
  filters?: { version?: string; locale?: string; tags?: string[]; plugins?: string[] };
  groupBy?: 'page';
}

/** Where a result matches the query, in UTF-16 units. `heading` is the last of its heading path. */
export interface Highlight {
  field: 'title' | 'heading' | 'excerpt';
  start: number;
  end: number;
}

export interface SelectResult extends Source {
  excerpt: string;
  score: number;
  /** The words of the query that were found, as they were typed, and where. */
  matches: { word: string; fields: ('title' | 'headings' | 'text' | 'code')[] }[];
  highlights: Highlight[];
}

/** How a result was found, and which models were away or too slow for it. */
export interface SearchInfo {
  mode: 'lexical' | 'hybrid';
  reranked?: boolean;
  degraded?: (
    | 'embedding_too_slow'
    | 'embedding_failed'
    | 'embedding_resting'
    | 'vectors_not_ready'
    | 'vectors_failed'
    | 'rerank_too_slow'
    | 'rerank_failed'
    | 'rerank_resting'
    | 'rewrite_too_slow'
    | 'rewrite_failed'
  )[];
}

export interface SelectResponse {
  results: SelectResult[];
  /** The query without its typing errors, which the results are already for. */
  didYouMean?: string;
  search: SearchInfo;
}

/**
 * The events of a streamed answer, in the order in which they are sent.
 * @see https://ai-sdk.dev/docs/ai-sdk-ui/stream-protocol#ui-message-stream-protocol
 */
export type StreamEvent =
  | { type: 'start'; messageId: string }
  | { type: 'data-sources'; data: Source[] }
  | { type: 'text-start'; id: string }
  | { type: 'text-delta'; id: string; delta: string }
  | { type: 'text-end'; id: string }
  | { type: 'data-text'; data: string }
  | { type: 'data-citations'; data: Citation[] }
  | { type: 'data-answer'; data: Verdict }
  | { type: 'data-usage'; data: AnswerUsage }
  | { type: 'error'; errorText: string }
  | { type: 'finish' };

/** One field of a request that the server refused, e.g. `page.url`. */
export interface FieldError {
  field: string;
  message: string;
}

/** Something to ask: a question that a model wrote, or the author's own words. */
export interface Suggestion {
  kind: 'question' | 'heading' | 'page';
  text: string;
  /** Where the docs speak of it: a path with the site's base URL. */
  url: string;
}

export interface SuggestionsResponse {
  /** They are of the page that was asked for, not of the docs as a whole. */
  ofPage: boolean;
  suggestions: Suggestion[];
}
