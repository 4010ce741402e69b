/** What the person at the terminal asked for. */
export interface EvalOptions {
  /** Address of a running server; without it the database of the settings is opened. */
  server?: string;
  /** Whether vectors are searched too; `both` compares. Only without `server`. */
  fusion?: 'on' | 'off' | 'both';
  /** Pages that count for the recall. */
  k: number;
  /** How many of the worst questions are listed. */
  worst: number;
  locale?: string;
  docsVersion?: string;
  /** File to keep the run in. */
  save?: string;
  /** File of an earlier run. */
  compare?: string;
  minRecall?: number;
  minMrr?: number;
  minNdcg?: number;
  /** By how much a metric may have fallen since the earlier run. */
  maxDrop?: number;
  /** Measure answers instead of the search. */
  answers?: boolean;
  concurrency: number;
  /** Of a million tokens. */
  inputPrice: number;
  outputPrice: number;
  golden?: string;
  writeGolden?: boolean;
  minPrecision?: number;
  minSupport?: number;
  minRefusals?: number;
}
