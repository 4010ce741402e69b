import type { Generated, JSONColumnType } from 'kysely';

/** Vectors of one model, made from texts in one way. They are in the table `rag_vector_<id>`. */
export interface RagVectorSpaceTable {
  id: Generated<number>;
  model: string;
  /** How a section became the text that was embedded. */
  recipe: string;
  dimensions: number;
  /** When every section had its vector for the first time: from then on it is searched. */
  ready_at: Date | null;
  used_at: Generated<Date>;
}

/** The questions that a text answers, as a language model wrote them. */
export interface RagQuestionTable {
  text_hash: string;
  questions: JSONColumnType<string[]>;
  /** What writing them cost. */
  tokens: number;
  created_at: Generated<Date>;
}

/** The sections of a segment whose questions have a term: `rag_posting` of one more field. */
export interface RagQuestionPostingTable {
  segment_id: number;
  term: string;
  postings: Buffer;
}

/** A text that a model did not take, so that it does not hold up the others. */
export interface RagEndpointFailureTable {
  task: string;
  text_hash: string;
  attempts: number;
  retry_at: Date;
}

/** Work that one server of many does; whoever holds it says so again and again. */
export interface RagLeaseTable {
  name: string;
  holder: string;
  until: Date;
}

export interface EnrichTables {
  rag_vector_space: RagVectorSpaceTable;
  rag_question: RagQuestionTable;
  rag_question_posting: RagQuestionPostingTable;
  rag_model_failure: RagEndpointFailureTable;
  rag_lease: RagLeaseTable;
}
