import type { Kysely } from 'kysely';
import type { Database } from '../../database/types.ts';
import { withDeadline } from '../models/deadline.ts';
import type { EmbeddingModel } from '../models/embedding.ts';
import { EndpointError } from '../models/endpointError.ts';
import { embedTexts } from './embedTexts.ts';
import { clearFailures, noteFailure } from './failures.ts';
import { fillHashes } from './fillHashes.ts';
import { progressOf } from './progress.ts';
import { sectionText } from './sectionText.ts';
import { spaceKeeper } from './spaceKeeper.ts';
import type { EnrichTask, Step } from './task.ts';
import {
  dropUnusedSpaces,
  markEnriched,
  markReady,
  type SpaceKey,
  type VectorSpace,
  VectorsUnavailableError,
} from './vectorSpace.ts';
import {
  countTexts,
  embeddingTask,
  type PendingText,
  pendingTexts,
  removeOrphans,
  storeVectors,
} from './vectorStore.ts';

/** Texts of one request; after a failure fewer, until the text is alone that a model fails on. */
const BATCH = 32;
/** Milliseconds for one request: a small machine embeds this many texts in half a minute. */
const DEADLINE = 60_000;

export interface EmbedTaskDeps {
  db: Kysely<Database>;
  model: EmbeddingModel;
  key: SpaceKey;
  /** Stands before every text, as some models want it. */
  prefix: string;
  batch?: number;
  /** Milliseconds. */
  deadline?: number;
}

/** Makes the task that gives every section its vector. */
export function embedTask(deps: EmbedTaskDeps): EnrichTask {
  const { db, model, key, prefix, batch = BATCH, deadline = DEADLINE } = deps;
  const spaces = spaceKeeper(db, key);
  const progress = progressOf((space: VectorSpace | undefined) => countTexts(db, space));
  let limit = batch;
  let after = '';
  let added = false;

  /** From where the last step ended, then once more from the beginning. */
  async function nextTexts(space: VectorSpace | undefined): Promise<PendingText[]> {
    const texts = await pendingTexts(db, space, { after, limit });
    if (texts.length > 0 || after === '') return texts;
    after = '';
    return pendingTexts(db, space, { after, limit });
  }

  async function embed(texts: PendingText[], signal: AbortSignal) {
    const named = texts.map((text) => ({ hash: text.hash, text: prefix + sectionText(text) }));
    return embedTexts(named, (some) =>
      withDeadline(deadline, (inTime) => model.embed(some, inTime), signal),
    );
  }

  async function store(
    known: VectorSpace | undefined,
    { vectors, refused }: Awaited<ReturnType<typeof embed>>,
  ): Promise<VectorSpace | undefined> {
    const length = vectors[0]?.vector.length;
    const space = length === undefined ? known : await spaces.forLength(known, length);
    if (space && length !== undefined) {
      await storeVectors(db, space, vectors);
      const hashes = vectors.map(({ hash }) => hash);
      await clearFailures(db, embeddingTask(space), hashes);
      added = true;
    }
    for (const hash of refused) await noteFailure(db, embeddingTask(space), hash);
    return space;
  }

  async function finish(space: VectorSpace): Promise<Step> {
    await markReady(db, space);
    if (added) await markEnriched(db);
    added = false;
    await removeOrphans(db, space);
    await dropUnusedSpaces(db);
    return { state: 'idle' };
  }

  async function embedNext(
    space: VectorSpace | undefined,
    texts: PendingText[],
    signal: AbortSignal,
  ) {
    try {
      const used = await store(space, await embed(texts, signal));
      limit = batch;
      after = texts.at(-1)?.hash ?? '';
      return used;
    } catch (error) {
      const [text, another] = texts;
      if (!(error instanceof EndpointError)) throw error;
      if (text && !another) await noteFailure(db, embeddingTask(space), text.hash);
      limit = Math.ceil(texts.length / 2);
      throw error;
    }
  }

  async function step(signal: AbortSignal): Promise<Step> {
    await fillHashes(db, signal);
    const space = await spaces.current();
    const texts = await nextTexts(space);
    if (texts.length === 0) return space ? finish(space) : { state: 'idle' };
    const used = await embedNext(space, texts, signal);
    return { state: 'working', progress: await progress(used, texts.length) };
  }

  return {
    name: `embedding ${key.model}`,
    async step(signal) {
      try {
        return await step(signal);
      } catch (error) {
        if (error instanceof VectorsUnavailableError)
          return { state: 'off', reason: error.message };
        if (!(error instanceof EndpointError)) throw error;
        return { state: 'waiting', seconds: error.retryAfter ?? 0, reason: error.message };
      }
    },
  };
}
