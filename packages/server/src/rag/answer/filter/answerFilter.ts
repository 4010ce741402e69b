import type { Language } from '../../search/language.ts';
import type { LinkPolicy } from './linkPolicy.ts';
import { createScanner } from './scan.ts';
import { type Claim, claimOf, type Evidence, quoteFor, supportOf } from './support.ts';
import type { LineKind, Token } from './token.ts';

/** A sentence of an answer and what was found about it. */
export interface CheckedSentence {
  text: string;
  supported: boolean;
  /** Indexes of the sections that support it. */
  sections: number[];
  /** Where it ends in what was shown. */
  end: number;
}

/** A section that an answer cites. */
export interface UsedSection {
  /** The number by which the answer names it. */
  number: number;
  /** Its place among the sections that the model was given. */
  section: number;
  /** The sentence of the section that is nearest to what the answer says, verbatim. */
  quote: string;
}

export interface FilterRules {
  /** The sections that the model was given, in the order of their numbers. */
  evidence: Evidence[];
  language: Language;
  links: LinkPolicy;
  /** `false` when words cannot be compared: the answer is in another language than the docs. */
  checkWords: boolean;
}

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

/** Marks a sentence that no section supports. */
export const UNSUPPORTED_MARK = '[?]';

/** Words with which answers speak about themselves; they claim nothing. */
const TALK =
  /^(?:yes|no|sure|note|example|examples|for example|here|here is|here are|steps?|in short|summary|ja|nein|hinweis|beispiel|oui|non|remarque|exemple|sí|nota|ejemplo)[.,:;!]*$/i;
/** Most terms of a line that announces what follows it. */
const ANNOUNCEMENT = 6;
const SENTENCE_END = /[.!?。！？…]["'”’)\]*_]*$/;
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|resp|z\.\s?B|d\.\s?h|p\.\s?ex)\.$/i;

/** Makes the filter that stands between a model and the reader. */
export function createAnswerFilter(rules: FilterRules): AnswerFilter {
  const scanner = createScanner(rules.links);
  const sentences: CheckedSentence[] = [];
  const cited: UsedSection[] = [];
  const numbers = new Map<number, number>();
  let dropped = 0;
  let line: LineKind = 'blank';
  /** The sentence under way, and the part of it after its last citation. */
  let sentence = '';
  let clause = '';
  let sections: number[] = [];
  let refused = false;
  /** A blank that waits for what follows: a citation belongs before it. */
  let blank = '';
  /** What the last whole sentence said: a citation on its own belongs to it. */
  let before = '';
  /** The sections that the paragraph or list has cited so far. */
  let block = new Set<number>();
  let code = '';
  /** Everything that was shown. */
  let shown = '';

  function cite(section: number, claim: Claim): string {
    const known = numbers.get(section);
    const number = known ?? numbers.size + 1;
    if (known === undefined) {
      numbers.set(section, number);
      const evidence = rules.evidence[section];
      cited.push({ number, section, quote: evidence ? quoteFor(claim, evidence) : '' });
    }
    block.add(section);
    return `[${number}]`;
  }

  /** The section that supports a claim best. */
  function bestFor(claim: Claim): number | undefined {
    let best: { section: number; support: number } | undefined;
    for (const [section, evidence] of rules.evidence.entries()) {
      const support = supportOf(claim, evidence);
      if (support > (best?.support ?? 0)) best = { section, support };
    }
    return best?.section;
  }

  function supports(section: number, claim: Claim): boolean {
    const evidence = rules.evidence[section];
    if (!evidence) return false;
    // What says nothing of its own, such as "Yes", may point to any section that was given.
    return !rules.checkWords || claim.terms.size === 0 || supportOf(claim, evidence) > 0;
  }

  /** The citations of a mark that hold; one that points to the wrong section is set right. */
  function citations(asked: number[]): string {
    const text = clause.trim() || sentence.trim() || before;
    const whole = sentence.trim() || before;
    const claims = [text, whole].map((one) => claimOf(one, rules.language));
    const known = asked.map((number) => number - 1).filter((section) => rules.evidence[section]);
    let found = known.filter((section) => claims.some((claim) => supports(section, claim)));
    dropped += asked.length - found.length;
    const [claim] = claims;
    if (!claim) return '';
    if (found.length === 0) found = [bestFor(claim)].filter((section) => section !== undefined);
    const fresh = [...new Set(found)].filter((section) => !sections.includes(section));
    if (found.length === 0) refused = true;
    sections.push(...fresh);
    clause = '';
    return fresh.map((section) => cite(section, claim)).join('');
  }

  function isSilent(text: string, claim: Claim): boolean {
    if (line === 'heading' || claim.terms.size === 0 || TALK.test(text)) return true;
    const announces = /[:：]\**$/.test(text) && claim.terms.size <= ANNOUNCEMENT;
    return announces && claim.exact.length === 0;
  }

  /** Ends a sentence; returns the mark that belongs behind it. */
  function endSentence(): string {
    const text = sentence
      .replace(/[*_|]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const claim = claimOf(text, rules.language);
    const had = { sections, refused };
    sentence = clause = '';
    sections = [];
    refused = false;
    if (text !== '') before = text;
    if (text === '' || isSilent(text, claim)) return '';
    if (!rules.checkWords) {
      const supported = had.sections.length > 0;
      sentences.push({ text, supported, sections: had.sections, end: shown.length });
      return '';
    }
    const own = had.sections.length > 0 ? undefined : bestFor(claim);
    const supporting = own === undefined ? had.sections : [own];
    const supported = supporting.length > 0;
    sentences.push({ text, supported, sections: supporting, end: shown.length });
    if (line === 'row') return '';
    if (!supported) return ` ${UNSUPPORTED_MARK}`;
    return own !== undefined && !block.has(own) ? ` ${cite(own, claim)}` : '';
  }

  function isSentenceEnd(next: string): boolean {
    const text = sentence.trimEnd();
    return SENTENCE_END.test(text) && !ABBREVIATION.test(text) && !/^[\p{Ll}\d,;)]/u.test(next);
  }

  function endLine(): string {
    const mark = endSentence();
    blank = '';
    return mark;
  }

  function startLine(token: Token & { type: 'start' }): string {
    if (token.line === 'blank') {
      if (line !== 'item' && line !== 'row') block = new Set();
    }
    if (token.line !== 'text' || line === 'blank') {
      const inList = token.line === 'item' || token.line === 'row' || token.line === 'blank';
      if (!inList) block = new Set();
    }
    line = token.line;
    return token.out;
  }

  function text({ out, plain }: { out: string; plain: string }): string {
    const held = blank;
    blank = '';
    let mark = '';
    if (held !== '' && isSentenceEnd(plain)) mark = endSentence();
    sentence += held + plain;
    clause += held + plain;
    return mark + held + out;
  }

  function endCode(out: string): string {
    const text = code.trim();
    code = '';
    const claim = { ...claimOf(text, rules.language), exact: [], negated: false };
    if (!rules.checkWords || claim.terms.size === 0) return out;
    const own = bestForCode(claim);
    const sections = own === undefined ? [] : [own];
    sentences.push({
      text,
      supported: own !== undefined,
      sections,
      end: shown.length + out.length,
    });
    if (own === undefined) return `${out}\n${UNSUPPORTED_MARK}\n`;
    return block.has(own) ? out : `${out}\n${cite(own, claim)}\n`;
  }

  /** Code may leave out the "not" of the sentence beside it. */
  function bestForCode(claim: Claim): number | undefined {
    return bestFor(claim) ?? bestFor({ ...claim, negated: true });
  }

  function show(token: Token): string {
    switch (token.type) {
      case 'text':
        return text(token);
      case 'space':
        blank = blank || token.out;
        return '';
      case 'cite': {
        const marks = citations(token.numbers);
        const held = blank;
        blank = '';
        return marks && held + marks;
      }
      case 'newline':
        return `${endLine()}\n`;
      case 'start':
        return startLine(token);
      case 'fence':
        code = '';
        return endLine() + token.out;
      case 'code':
        code += `${token.plain}\n`;
        return token.out;
      case 'fenceEnd':
        return endCode(token.out);
    }
  }

  function showAll(tokens: Token[]): string {
    const before = shown.length;
    for (const token of tokens) shown += show(token);
    return shown.slice(before);
  }

  return {
    push: (more) => showAll(scanner.push(more)),
    end() {
      const last = showAll(scanner.end());
      const mark = endLine();
      shown += mark;
      return last + mark;
    },
    sentences,
    cited,
    get dropped() {
      return dropped;
    },
  };
}
