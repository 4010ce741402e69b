import {
  type LanguageModel,
  ModelError,
  type ModelPart,
  type ModelRequest,
  modelOf,
} from './language.ts';

/** Milliseconds after which a model is given up. */
export interface Deadlines {
  /** Until the first word, and between two pieces. */
  silence: number;
  /** Until the last word. */
  total: number;
}

/** Waits for a step of the stream, or for the end of patience. */
async function within<T>(promise: Promise<T>, ended: AbortSignal): Promise<T> {
  let onEnd = () => {};
  const end = new Promise<never>((_resolve, reject) => {
    onEnd = () => reject(ended.reason);
    if (ended.aborted) onEnd();
    else ended.addEventListener('abort', onEnd, { once: true });
  });
  try {
    return await Promise.race([promise, end]);
  } finally {
    ended.removeEventListener('abort', onEnd);
  }
}

async function* stream(
  model: LanguageModel,
  request: ModelRequest,
  deadlines: Deadlines,
): AsyncGenerator<ModelPart> {
  const patience = new AbortController();
  const giveUp = () => patience.abort(new ModelError('slow'));
  const whole = setTimeout(giveUp, deadlines.total);
  let pause = setTimeout(giveUp, deadlines.silence);
  const signal = AbortSignal.any([request.signal, patience.signal]);
  const parts = model.stream({ ...request, signal })[Symbol.asyncIterator]();
  let started = false;
  try {
    for (;;) {
      // The race ends a wait on an endpoint that takes no notice of the abort.
      const { done, value } = await within(parts.next(), signal);
      if (done) return;
      clearTimeout(pause);
      started = true;
      yield value;
      pause = setTimeout(giveUp, deadlines.silence);
    }
  } catch (error) {
    request.signal.throwIfAborted();
    // What the reader has seen a part of can only be asked for again.
    throw started ? new ModelError('interrupted', error) : error;
  } finally {
    clearTimeout(whole);
    clearTimeout(pause);
    patience.abort();
    parts.return?.(undefined).catch(() => {});
  }
}

/** Gives a model up that is silent for too long, or never ends. */
export function withDeadlines(model: LanguageModel, deadlines: Deadlines): LanguageModel {
  return modelOf(model.name, (request) => stream(model, request, deadlines));
}
