import type { Language } from '../../search/language.ts';
import type { LinkPolicy } from './linkPolicy.ts';
import type { Evidence } from './support.ts';
import type { LineKind } from './token.ts';

/** A sentence of an answer and what was found about it. */
export interface CheckedSentence {
  text: string;
  supported: boolean;
  /** Only what the reader has marked supports it. */
  readerText: boolean;
  /** The places in the evidence that support it. */
  sections: number[];
  /** Where it ends in what was shown. */
  end: number;
}

/** A section that an answer cites. */
export interface UsedSection {
  /** The number by which the answer names it. */
  number: number;
  /** Its place in the evidence. */
  section: number;
  /** The sentence of the section that is nearest to what the answer says, verbatim. */
  quote: string;
}

export interface FilterRules {
  /** What an answer may rest on. */
  evidence: Evidence[];
  /** The places in it that stand behind each number of the prompt, the docs' own words first. */
  numbered: number[][];
  /** The places of what a reader has marked and the docs do not have. */
  readerText: ReadonlySet<number>;
  language: Language;
  links: LinkPolicy;
  /** `false` when words cannot be compared: the answer is in another language than the docs. */
  checkWords: boolean;
}

/** Where in the answer the check is, and what it has found. */
export interface Checking {
  rules: FilterRules;
  sentences: CheckedSentence[];
  cited: UsedSection[];
  /** Citations of sections that the model was not given, or that do not say it. */
  dropped: number;
  line: LineKind;
  /** The sentence under way, and the part of it after its last citation. */
  sentence: string;
  clause: string;
  /** What the sentence has cited so far. */
  sections: number[];
  /** A blank that waits for what follows: a citation belongs before it. */
  blank: string;
  /** What the last whole sentence said: a citation on its own belongs to it. */
  before: string;
  /** The sections that the paragraph or list has cited so far. */
  block: Set<number>;
  code: string;
  /** Everything that was shown. */
  shown: string;
}

/** The check of an answer of which nothing has come yet. */
export function startChecking(rules: FilterRules): Checking {
  return {
    rules,
    sentences: [],
    cited: [],
    dropped: 0,
    line: 'blank',
    sentence: '',
    clause: '',
    sections: [],
    blank: '',
    before: '',
    block: new Set(),
    code: '',
    shown: '',
  };
}
