import type {
  QueryRequest,
  QueryResponse,
  SearchDegraded,
  Source,
  Turn,
} from '../../contract/index.ts';
import type { Personalisation } from '../../profile/personalisation.ts';

/** A question with everything that is known about it. */
export interface Asked {
  /** The id of the answer. */
  id: string;
  request: QueryRequest;
  /** What is searched for: the question, and in a follow-up what it refers to. */
  searchQuery: string;
  /** Why no model has written that, though one was asked. */
  searchDegraded?: SearchDegraded | undefined;
  /** What was said before, masked, oldest first. */
  turns: Turn[];
  /** What the reader has agreed that answers take into account. */
  profile: Personalisation | undefined;
  readerId: string | undefined;
  /** The reader's network address: accounts of tokens are kept by it, and nothing else is. */
  address: string | undefined;
  /** Aborted when the reader has gone. */
  signal: AbortSignal;
}

/** Where an answer goes while it is made. */
export interface AnswerSink {
  /** Whether what was shown cannot be taken back. */
  live: boolean;
  sources(sources: Source[]): Promise<void>;
  text(delta: string): Promise<void>;
  /** Puts a text in the place of all that was shown. */
  replace(text: string): Promise<void>;
}

/** An answer, and what was looked at for it, best first. */
export interface Answered {
  response: QueryResponse;
  retrieved: Array<{ url: string; score: number }>;
}
