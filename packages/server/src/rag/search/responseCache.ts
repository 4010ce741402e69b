/** A response that was made before. */
export interface KeptResponse {
  body: string;
  etag: string;
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

  get(key: string): KeptResponse | undefined {
    const response = this.#kept.get(key);
    if (response) {
      this.#kept.delete(key);
      this.#kept.set(key, response);
    }
    return response;
  }

  keep(key: string, response: KeptResponse): void {
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
