import { useSyncExternalStore } from 'react';
import { createStore } from './store';
import { SELECTION_MAX, SELECTIONS_MAX, type Selection } from './types';

/** A text of a page that the reader wants to ask about. */
export interface Snippet {
  /** Unique on this page. */
  id: number;
  kind: 'text' | 'code';
  text: string;
  /** Where it was marked; `url` is a path with the site's base URL. */
  page: { url: string; title: string };
}

/** `cut` and `full` say that not all of a text, or nothing of it, was taken. */
export type SnippetTaken = 'taken' | 'known' | 'cut' | 'full';

export interface SnippetsState {
  list: readonly Snippet[];
  /** What became of the last text that was added. */
  last?: SnippetTaken;
}

const lengthOf = (list: readonly Snippet[]) => list.reduce((sum, { text }) => sum + text.length, 0);

/** Cuts a text, and never through the middle of a character. */
function cut(text: string, max: number): string {
  return text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
}

/** The texts that go with the next question, apart from the page: see {@link snippets}. */
export function createSnippets() {
  const store = createStore<SnippetsState>({ list: [] });
  let nextId = 1;

  function take({ kind, text, page }: Omit<Snippet, 'id'>): SnippetTaken {
    const { list } = store.get();
    const whole = text.trim();
    const room = SELECTION_MAX - lengthOf(list);
    const known = list.some((one) => one.text === whole && one.page.url === page.url);
    if (known || whole === '') return 'known';
    if (list.length >= SELECTIONS_MAX || room <= 0) return 'full';
    const taken = cut(whole, room);
    store.set({ list: [...list, { id: nextId++, kind, text: taken, page }] });
    return taken === whole ? 'taken' : 'cut';
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    /** Adds a text unless it is there already; returns what became of it. */
    add(snippet: Omit<Snippet, 'id'>): SnippetTaken {
      const last = take(snippet);
      store.set({ list: store.get().list, last });
      return last;
    },
    remove(id: number): void {
      store.set({ list: store.get().list.filter((snippet) => snippet.id !== id) });
    },
    clear(): void {
      store.set({ list: [] });
    },
    /** Puts back what was there, such as that of a question that is edited. */
    restore(list: readonly Snippet[]): void {
      store.set({ list: list.map((snippet) => ({ ...snippet, id: nextId++ })) });
    },
  };
}

/** The texts that the reader has marked, and that go with the next question. */
export const snippets = createSnippets();

const NONE: SnippetsState = { list: [] };

export function useSnippets(): SnippetsState {
  return useSyncExternalStore(snippets.subscribe, snippets.get, () => NONE);
}

/** What a question sends of them. */
export function selectionOf(list: readonly Snippet[]): Selection | Selection[] | undefined {
  const marked = list.map(({ text, page }) => ({ text, url: page.url }));
  return marked.length > 1 ? marked : marked[0];
}

/** Marked texts as they were kept: of their page, the address is known. */
export function snippetsOf(selection: readonly Selection[]): Snippet[] {
  return selection.map(({ text, url }, id) => ({
    id,
    kind: 'text',
    text,
    page: { url, title: url },
  }));
}
