/** Tokens that were used, or are set aside for an answer under way. */
export interface AnswerBudgetTable {
  scope: 'reader' | 'address' | 'all';
  /** A day, `2026-11-25`, or a month, `2026-11`, in UTC. */
  period: string;
  /** A keyed hash of the reader or the address; empty for all. */
  key: string;
  tokens: string;
  /** The limit at the time of the last answer. */
  allowed: string;
  ends_at: Date;
}

export interface AnswerBudgetKeyTable {
  month: string;
  key: string;
  ends_at: Date;
}

export interface BudgetTables {
  answer_budget: AnswerBudgetTable;
  answer_budget_key: AnswerBudgetKeyTable;
}
