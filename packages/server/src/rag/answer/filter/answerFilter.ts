import {
  type CheckedSentence,
  type Checking,
  type FilterRules,
  startChecking,
  type UsedSection,
} from './checking.ts';
import { citeAsked } from './cite.ts';
import { endCode, endSentence, isSentenceEnd } from './endSentence.ts';
import { createScanner } from './scan.ts';
import type { Token } from './token.ts';

/** Checks an answer while it is written. */
export interface AnswerFilter {
  /** Takes more of the answer; returns what may be shown of it. */
  push(text: string): string;
  end(): string;
  sentences: CheckedSentence[];
  cited: UsedSection[];
  /** Citations of sections that the model was not given, or that do not say it. */
  dropped: number;
}

function takeBlank(checking: Checking): string {
  const { blank } = checking;
  checking.blank = '';
  return blank;
}

function endLine(checking: Checking): string {
  const mark = endSentence(checking);
  checking.blank = '';
  return mark;
}

function startLine(checking: Checking, { line, out }: Token & { type: 'start' }): string {
  const had = checking.line;
  const inList = line === 'item' || line === 'row';
  const ends =
    line === 'blank' ? had !== 'item' && had !== 'row' : line !== 'text' || had === 'blank';
  if (ends && !inList) checking.block = new Set();
  checking.line = line;
  return out;
}

function showText(checking: Checking, { out, plain }: { out: string; plain: string }): string {
  const held = takeBlank(checking);
  const mark = held !== '' && isSentenceEnd(checking, plain) ? endSentence(checking) : '';
  checking.sentence += held + plain;
  checking.clause += held + plain;
  return mark + held + out;
}

function showCitations(checking: Checking, numbers: number[]): string {
  const marks = citeAsked(checking, numbers);
  const held = takeBlank(checking);
  return marks && held + marks;
}

function show(checking: Checking, token: Token): string {
  switch (token.type) {
    case 'text':
      return showText(checking, token);
    case 'space':
      checking.blank ||= token.out;
      return '';
    case 'cite':
      return showCitations(checking, token.numbers);
    case 'newline':
      return `${endLine(checking)}\n`;
    case 'start':
      return startLine(checking, token);
    case 'fence':
      checking.code = '';
      return endLine(checking) + token.out;
    case 'code':
      checking.code += `${token.plain}\n`;
      return token.out;
    case 'fenceEnd':
      return endCode(checking, token.out);
  }
}

function showAll(checking: Checking, tokens: Token[]): string {
  const before = checking.shown.length;
  for (const token of tokens) {
    const shown = show(checking, token);
    checking.shown += shown;
  }
  return checking.shown.slice(before);
}

/** Makes the filter that stands between a model and the reader. */
export function createAnswerFilter(rules: FilterRules): AnswerFilter {
  const scanner = createScanner(rules.links);
  const checking = startChecking(rules);
  const { sentences, cited } = checking;
  return {
    push: (more) => showAll(checking, scanner.push(more)),
    end() {
      const last = showAll(checking, scanner.end());
      const mark = endLine(checking);
      checking.shown += mark;
      return last + mark;
    },
    sentences,
    cited,
    get dropped() {
      return checking.dropped;
    },
  };
}
