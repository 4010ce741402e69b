import { PostingsMemory } from './postingsMemory.ts';
import type { SegmentBody } from './readSegments.ts';

/** Segments whose bodies are kept in memory. They never change, so they never go stale. */
const KEPT = 64;
/** Sets of indexes whose postings are kept, and postings of each: some 25 MB in all. */
const MEMORIES = 4;
const MEMORY_MAX = 500_000;

/** Keeps the bodies of the segments that were used last, and of the newest state what was read. */
export class SegmentCache {
  #bodies = new Map<number, SegmentBody>();
  #mark = '';
  /** By the indexes that are searched together. */
  #memories = new Map<string, PostingsMemory>();

  /** What is kept now; a copy, since other searches add and drop while this one reads. */
  get bodies(): ReadonlyMap<number, SegmentBody> {
    return new Map(this.#bodies);
  }

  /** What was read of some indexes in a state of them. Those of another state are let go. */
  memoryOf(mark: string, indexes: readonly number[]): PostingsMemory {
    if (this.#mark !== mark) this.#memories.clear();
    this.#mark = mark;
    const key = indexes.join();
    const memory = this.#memories.get(key) ?? new PostingsMemory(MEMORY_MAX);
    this.#memories.delete(key);
    this.#memories.set(key, memory);
    for (const oldest of this.#memories.keys()) {
      if (this.#memories.size <= MEMORIES) break;
      this.#memories.delete(oldest);
    }
    return memory;
  }

  keep(id: number, body: SegmentBody): void {
    this.#bodies.delete(id);
    this.#bodies.set(id, body);
    for (const oldest of this.#bodies.keys()) {
      if (this.#bodies.size <= KEPT) break;
      this.#bodies.delete(oldest);
    }
  }
}
