import type { JSONColumnType } from 'kysely';
import type { QueryResponse } from '../../contract/index.ts';

/** An answer to a request with an `Idempotency-Key`, for as long as it may be asked for again. */
export interface AnswerOnceTable {
  /** A hash of the key and of who sent it. */
  key: string;
  /** A hash of what was asked. */
  request: string;
  /** The attempt that is answering, or has answered. */
  owner: string;
  /** Null while it is being answered. */
  response: JSONColumnType<QueryResponse> | null;
  /** An attempt that has not answered by then is taken for dead. */
  lease_until: Date;
  ends_at: Date;
}

export interface QueryTables {
  answer_once: AnswerOnceTable;
}
