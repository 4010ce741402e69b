/** How far a task is, in texts. */
export interface Progress {
  done: number;
  total: number;
}

/** What a step of a task leaves to be done. */
export type Step =
  /** There is nothing to do. */
  | { state: 'idle' }
  /** Something was done, and there may be more. */
  | { state: 'working'; progress: Progress }
  /** Nothing can be done for so many seconds, at least. */
  | { state: 'waiting'; seconds: number; reason: string }
  /** Nothing can be done before a restart. */
  | { state: 'off'; reason: string };

/** Work of a model on the sections of the index, in the background and in steps. */
export interface EnrichTask {
  /** Of the lease under which one server of many does it. */
  name: string;
  /** Does a small piece. What it has done is stored before it returns. */
  step(signal: AbortSignal): Promise<Step>;
}
