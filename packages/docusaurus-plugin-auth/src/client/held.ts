/** An answer and the name by which the server knows it. */
interface Held<T> {
  etag: string;
  body: T;
}

/** Answers that are held at most. */
const HELD = 50;

/**
 * Holds answers with their ETags. Browsers do so themselves for GET, but what a reader types does
 * not belong into an address, which ends up in logs.
 */
export function createHeld<T>() {
  const answers = new Map<string, Held<T>>();
  return {
    get: (key: string) => answers.get(key),
    keep(key: string, { etag, body }: { etag: string | null; body: T }): void {
      if (!etag) return;
      answers.set(key, { etag, body });
      const oldest = answers.keys().next();
      if (answers.size > HELD && !oldest.done) answers.delete(oldest.value);
    },
  };
}
