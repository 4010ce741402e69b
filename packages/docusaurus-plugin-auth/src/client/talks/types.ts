import type { QueryResponse, Selection } from '../types';

// As in `../types`: what the server's API gives, held against its contract by a test.

/** Longest title of a conversation in characters. */
export const TITLE_MAX = 120;

/** Longest note to an answer in characters. */
export const NOTE_MAX = 2_000;

/** Turns that are brought along at once. */
export const IMPORT_MAX = 50;

export type Rating = 'up' | 'down';

/** What readers may say of an answer besides up or down. */
export type FeedbackReason =
  | 'correct'
  | 'clear'
  | 'quick'
  | 'wrong'
  | 'incomplete'
  | 'outdated'
  | 'off_topic'
  | 'unclear'
  | 'wrong_source';

/** What is stored of the opinion on an answer: the note is masked. */
export interface Feedback {
  answerId: string;
  /** `null` when it was taken back. */
  rating: Rating | null;
  reasons: FeedbackReason[];
  note: string | null;
}

/** One question of a conversation, masked, and the answer as it was given. Times are ISO 8601. */
export interface ConversationTurn {
  at: string;
  question: string;
  /** What the reader had marked, masked. */
  selection?: Selection[];
  answer: QueryResponse;
  /** It was asked before the reader signed in, and brought along. */
  imported: boolean;
  rating: Rating | null;
}

export interface ConversationSummary {
  id: string;
  title: string;
  createdAt: string;
  /** When the last turn was added. */
  updatedAt: string;
  /** How many questions it has. */
  turns: number;
  /** It began before the reader signed in, and was brought along. */
  imported: boolean;
}

export interface ConversationList {
  conversations: ConversationSummary[];
  /** There are more after these. */
  more: boolean;
}

export interface StoredConversation extends Omit<ConversationSummary, 'turns'> {
  turns: ConversationTurn[];
}

/** A shared conversation, for its owner. `token` opens it to everyone who has it. */
export interface Share {
  id: string;
  conversationId: string;
  title: string;
  token: string;
  createdAt: string;
  expiresAt: string;
}

export type SharedTurn = Pick<ConversationTurn, 'at' | 'question' | 'selection' | 'answer'>;

/** A conversation as it was when it was shared. */
export interface SharedConversation {
  title: string;
  createdAt: string;
  expiresAt: string;
  turns: SharedTurn[];
}
