/** A value that components can subscribe to, whatever part of the page they stand in. */
export interface Store<T> {
  get: () => T;
  set: (next: T) => void;
  /** Calls `listener` after every change; returns the function that ends it. */
  subscribe: (listener: () => void) => () => void;
}

/**
 * Makes a store at module level. It needs no React provider, so it also reaches components that
 * stand above the theme's own providers.
 */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
