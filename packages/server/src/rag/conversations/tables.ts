import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type {
  Confidence,
  FeedbackReason,
  QueryResponse,
  Rating,
  Selection,
  Trace,
} from '../../contract/index.ts';
import type { Proven } from './answerToken.ts';
import type { SharedTurn } from './shares.ts';

/** What was asked, masked. `user_id` is set only with the consent `history`. */
export interface QuestionLogTable {
  answer_id: string;
  at: Generated<Date>;
  question: string;
  locale: string | null;
  version: string | null;
  /** The path of the page that the reader was on. */
  page: string | null;
  mode: QueryResponse['mode'];
  confidence: Confidence;
  trace: JSONColumnType<Trace>;
  user_id: string | null;
}

/** What a reader thinks of an answer, with what the log said of it at that time. */
export interface AnswerFeedbackTable {
  answer_id: string;
  at: Generated<Date>;
  rating: Rating;
  reasons: FeedbackReason[];
  note: string | null;
  question: string | null;
  locale: string | null;
  version: string | null;
  page: string | null;
  mode: QueryResponse['mode'] | null;
  confidence: Confidence | null;
  trace: JSONColumnType<Trace | null, string | null, string | null>;
  user_id: string | null;
}

/** A conversation that a reader keeps. */
export interface ConversationTable {
  id: string;
  user_id: string;
  title: string;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface ConversationTurnTable {
  conversation_id: string;
  position: number;
  answer_id: string;
  at: Generated<Date>;
  question: string;
  /** What was marked, masked. */
  selection: JSONColumnType<Selection[] | null, string | null, never>;
  response: JSONColumnType<Proven>;
  imported: Generated<boolean>;
}

/** A conversation as it was when it was shared. Whoever has the token can read it. */
export interface ConversationShareTable {
  id: string;
  token: string;
  conversation_id: string;
  user_id: string;
  title: string;
  turns: JSONColumnType<SharedTurn[]>;
  created_at: Generated<Date>;
  expires_at: ColumnType<Date, Date, never>;
}

export interface ConversationTables {
  question_log: QuestionLogTable;
  answer_feedback: AnswerFeedbackTable;
  conversation: ConversationTable;
  conversation_turn: ConversationTurnTable;
  conversation_share: ConversationShareTable;
}
