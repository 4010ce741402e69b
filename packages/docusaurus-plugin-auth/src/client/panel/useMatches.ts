import { useState } from 'react';
import { useSearch } from '../search/useSearch';
import type { SelectResult } from '../types';

/** Milliseconds without a key: sections are a help, not what the reader came for. */
const PAUSE = 250;
/** As many as leave the conversation readable. */
const LIMIT = 3;
/** Fewer letters are no word yet, and what is longer than a question is no search. */
const LETTERS_MIN = 3;
const LETTERS_MAX = 200;

const NONE: readonly SelectResult[] = [];

export interface Matches {
  results: readonly SelectResult[];
  /** Looks for what was typed. */
  type: (text: string) => void;
  /** Takes them away until the reader types on. */
  hide: () => void;
}

/** Sections that fit what is being typed. Nothing is asked of the server before the reader types. */
export function useMatches(): Matches {
  const [state, search] = useSearch({ pause: PAUSE, limit: LIMIT });
  const [shown, setShown] = useState(false);

  function type(text: string): void {
    const { length } = text.trim();
    const wanted = length >= LETTERS_MIN && length <= LETTERS_MAX;
    setShown(wanted);
    search.type(wanted ? text : '');
  }
  function hide(): void {
    setShown(false);
    search.type('');
  }
  return { results: shown ? state.results : NONE, type, hide };
}
