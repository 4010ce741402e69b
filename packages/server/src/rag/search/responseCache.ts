import { etagOf } from '../../http/etag.ts';

/** A response that was made before. */
export interface KeptResponse {
  body: string;
  etag: string;
}

/** What a response is made of. */
export interface Made {
  content: object;
  /** Whether it would be the same if it were made again. */
  lasts: boolean;
}

/** What is kept at most: entries, and characters of all of them. */
const ENTRIES = 500;
const CHARACTERS = 4_000_000;

/**
 * Keeps the responses that were asked for last. The key has to name all that they depend on: there
 * is no other way in which they go stale.
 */
export class ResponseCache {
  #kept = new Map<string, KeptResponse>();
  #characters = 0;
  /** What is being made, by where it comes from. */
  #making = new WeakMap<object, Map<string, Promise<KeptResponse>>>();

  /**
   * The response that is kept under a key, or one that is made: once for all who ask while it is not
   * there yet, as very many do when the docs have just been published.
   *
   * @param source where it is made from: who asks another one does not wait for it
   */
  async respond(source: object, key: string, make: () => Promise<Made>): Promise<KeptResponse> {
    const known = this.#get(key);
    if (known) return known;
    const making = this.#making.get(source) ?? new Map<string, Promise<KeptResponse>>();
    this.#making.set(source, making);
    const begun = making.get(key);
    if (begun) return begun;
    const made = this.#make(key, make).finally(() => making.delete(key));
    making.set(key, made);
    return made;
  }

  async #make(key: string, make: () => Promise<Made>): Promise<KeptResponse> {
    const { content, lasts } = await make();
    const body = JSON.stringify(content);
    const response = { body, etag: etagOf(body) };
    if (lasts) this.#keep(key, response);
    return response;
  }

  #get(key: string): KeptResponse | undefined {
    const response = this.#kept.get(key);
    if (response) {
      this.#kept.delete(key);
      this.#kept.set(key, response);
    }
    return response;
  }

  #keep(key: string, response: KeptResponse): void {
    this.#drop(key);
    this.#kept.set(key, response);
    this.#characters += key.length + response.body.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= ENTRIES && this.#characters <= CHARACTERS) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const response = this.#kept.get(key);
    if (!response) return;
    this.#kept.delete(key);
    this.#characters -= key.length + response.body.length;
  }
}
