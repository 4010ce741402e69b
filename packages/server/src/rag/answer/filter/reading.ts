import type { LinkPolicy } from './linkPolicy.ts';
import type { Token } from './token.ts';

/** Longest line of code that is waited for. */
export const LINE_MAX = 4_000;
/** As much of a word is looked at as one. Each of its characters may be, so that it must have an end. */
export const WORD_MAX = 1_000;
/** The end of a text, as far as an address could have begun in it. */
const WORD = /[^\s<>()[\]"'`*~|]*$/;

/** Where in the answer the scan is. */
export interface State {
  /** Nothing but markers stands on this line so far. */
  lineStart: boolean;
  /** Something has been written on this line. */
  written: boolean;
  quoted: boolean;
  /** The last word as far as it was let through. */
  word: string;
  /** A blank was the last thing that was let through. */
  spaced: boolean;
  fence: { mark: string; indent: number; quoted: boolean } | undefined;
}

/** What is read next, and what is known about it. */
export interface Reading {
  /** What has been taken and not been let through. */
  rest: string;
  /** Nothing more comes. */
  final: boolean;
  state: State;
  links: LinkPolicy;
}

/** The beginning of an answer. */
export function firstState(): State {
  return {
    lineStart: true,
    written: false,
    quoted: false,
    word: '',
    spaced: false,
    fence: undefined,
  };
}

/** Keeps `state` in step with what has been read. */
export function follow(state: State, token: Token): void {
  state.spaced = token.type === 'space';
  if (token.type === 'newline' || token.type === 'fenceEnd') {
    Object.assign(state, { lineStart: true, written: false, quoted: false, word: '' });
  } else if (token.type === 'text') {
    state.written = true;
    const word = WORD.exec(state.word + token.plain)?.[0] ?? '';
    state.word = word.slice(-WORD_MAX);
  } else if (token.type === 'space' || token.type === 'cite') {
    state.word = '';
  }
}
