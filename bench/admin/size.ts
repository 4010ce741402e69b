/** Days over which everything is spread. */
export const DAYS = 400;

/** How much a database holds. */
export interface Size {
  questions: number;
  /** A tenth as many, and at most ten thousand. */
  readers: number;
  /** What happened to accounts, as often as somebody asked. */
  events: number;
}

export function sizeOf(questions: number): Size {
  return { questions, readers: Math.min(10_000, questions / 10), events: questions };
}
