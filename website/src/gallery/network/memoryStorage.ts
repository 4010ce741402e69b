/** A storage that ends with its window. */
function memoryStorage(entries: Record<string, string>): Storage {
  const kept = new Map(Object.entries(entries));
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, String(value)),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

/** Keeps what the components store in this window away from the site, and the other way round. */
export function replaceStorage(stored: {
  local?: Record<string, string>;
  session?: Record<string, string>;
}): void {
  const { local = {}, session = {} } = stored;
  Object.defineProperty(window, 'localStorage', { value: memoryStorage(local) });
  Object.defineProperty(window, 'sessionStorage', { value: memoryStorage(session) });
}
