/**
 * What the server's HTTP API takes and gives, restated so that this package needs no other one at
 * run time; a test holds it against the server's own contract.
 */

/** Longest question in characters. */
export const QUESTION_MAX = 2_000;

/** Fewest characters of a password. */
export const PASSWORD_MIN = 12;

/** The signed-in reader, as far as the browser is told. */
export interface SessionUser {
  id: string;
  name: string;
  email: string;
  image?: string | null;
  role?: string | null;
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

/** One side of what was said before. */
export interface Message {
  role: 'user' | 'assistant';
  text: string;
}

export interface QueryRequest {
  question: string;
  page?: PageContext;
  /** The conversation to go on with, if the reader keeps it. */
  conversationId?: string;
  /** The last turns, the oldest first, if they are in the browser only. */
  messages?: Message[];
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
}

/** `none`: the docs do not seem to cover the question; the sources are only the nearest pages. */
export type Confidence = 'high' | 'medium' | 'low' | 'none';

/** `extractive` answers are quoted from the docs, `generated` ones written by a language model. */
export type AnswerMode = 'extractive' | 'generated';

export interface QueryResponse {
  id: string;
  /** Markdown; `[1]` marks the citation with that number. */
  answer: string;
  mode: AnswerMode;
  confidence: Confidence;
  citations: Citation[];
  sources: Source[];
  followUps: string[];
  /** Where the answer is kept, if the reader is signed in and has agreed to a history. */
  conversationId?: string;
  /** Lets its holder rate this answer. */
  feedbackToken?: string;
}

export interface SelectRequest {
  query: string;
  limit?: number;
  filters?: { version?: string; locale?: string; tags?: string[] };
  groupBy?: 'page';
}

export interface SelectResult extends Source {
  excerpt: string;
  score: number;
}

export interface SelectResponse {
  results: SelectResult[];
}

/** What is told of an answer when its text is complete. */
export type AnswerData = Pick<
  QueryResponse,
  'mode' | 'confidence' | 'followUps' | 'conversationId' | 'feedbackToken'
>;

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
  | { type: 'data-citations'; data: Citation[] }
  | { type: 'data-answer'; data: AnswerData }
  | { type: 'error'; errorText: string }
  | { type: 'finish' };

/** One field of a request that the server refused, e.g. `page.url`. */
export interface FieldError {
  field: string;
  message: string;
}
