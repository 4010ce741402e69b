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

/** What the log says of a task. */
export interface TaskLog {
  working: string;
  done: string;
  stuck: string;
}

/** Work in the background and in steps, most of it of a model on the sections of the index. */
export interface EnrichTask {
  /** Of the lease under which one server of many does it. */
  name: string;
  /** That a model works on the index, unless told. */
  log?: TaskLog;
  /** Milliseconds after which it looks for work though nothing was published; some minutes unless told. */
  lookAnyway?: number;
  /** Does a small piece. What it has done is stored before it returns. */
  step(signal: AbortSignal): Promise<Step>;
}
