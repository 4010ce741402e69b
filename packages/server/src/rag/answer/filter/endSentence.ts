import type { Checking } from './checking.ts';
import { bestFor, cite } from './cite.ts';
import { type Claim, claimOf } from './support.ts';

/** Marks a sentence that no section supports. */
export const UNSUPPORTED_MARK = '[?]';

/** Words with which answers speak about themselves; they claim nothing. */
const TALK =
  /^(?:yes|no|sure|note|example|examples|for example|here|here is|here are|steps?|in short|summary|ja|nein|hinweis|beispiel|oui|non|remarque|exemple|sí|nota|ejemplo)[.,:;!]*$/i;
/** Most terms of a line, such as a heading, that announces what follows it. */
const ANNOUNCEMENT = 6;
const SENTENCE_END = /[.!?。！？…]["'”’)\]*_]*$/;
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|resp|z\.\s?B|d\.\s?h|p\.\s?ex)\.$/i;

/** Whether the sentence under way is over when `next` follows it. */
export function isSentenceEnd({ sentence }: Checking, next: string): boolean {
  const text = sentence.trimEnd();
  return SENTENCE_END.test(text) && !ABBREVIATION.test(text) && !/^[\p{Ll}\d,;)]/u.test(next);
}

function isSilent({ line }: Checking, text: string, claim: Claim): boolean {
  if (claim.terms.size === 0 || TALK.test(text)) return true;
  const announces = line === 'heading' || /[:：]\**$/.test(text);
  return announces && claim.terms.size <= ANNOUNCEMENT && claim.exact.length === 0;
}

/** The sentence under way and what it cites, of which nothing is left then. */
function takeSentence(checking: Checking): { text: string; cited: number[] } {
  const { sentence, sections: cited } = checking;
  const text = sentence
    .replace(/^\s*#+\s/, '')
    .replace(/[*_|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  Object.assign(checking, { sentence: '', clause: '', sections: [] });
  if (text !== '') checking.before = text;
  return { text, cited };
}

/** Whether nothing but what a reader has marked is cited. */
function isReaders({ rules }: Checking, sections: number[]): boolean {
  return sections.length > 0 && sections.every((section) => rules.readerText.has(section));
}

/** Ends a sentence; returns the mark that belongs behind it. */
export function endSentence(checking: Checking): string {
  const { rules, sentences, line, block } = checking;
  const { text, cited } = takeSentence(checking);
  const claim = claimOf(text, rules.language);
  if (text === '' || isSilent(checking, text, claim)) return '';
  const end = checking.shown.length;
  // Words that cannot be compared find no section of their own.
  const looks = rules.checkWords && cited.length === 0;
  const own = looks ? bestFor(checking, claim) : undefined;
  const sections = own === undefined ? cited : [own];
  const supported = sections.length > 0;
  sentences.push({ text, supported, readerText: isReaders(checking, sections), sections, end });
  if (!rules.checkWords || line === 'row') return '';
  if (!supported) return ` ${UNSUPPORTED_MARK}`;
  return own !== undefined && !block.has(own) ? ` ${cite(checking, own, claim)}` : '';
}

/** Ends a block of code, which is checked like a sentence. */
export function endCode(checking: Checking, out: string): string {
  const { rules, sentences, block } = checking;
  const text = checking.code.trim();
  checking.code = '';
  const claim = { ...claimOf(text, rules.language), exact: [], negated: false };
  if (!rules.checkWords || claim.terms.size === 0) return out;
  // Code may leave out the "not" of the sentence beside it.
  const own = bestFor(checking, claim) ?? bestFor(checking, { ...claim, negated: true });
  const end = checking.shown.length + out.length;
  const sections = own === undefined ? [] : [own];
  const readerText = isReaders(checking, sections);
  sentences.push({ text, supported: own !== undefined, readerText, sections, end });
  if (own === undefined) return `${out}\n${UNSUPPORTED_MARK}\n`;
  return block.has(own) ? out : `${out}\n${cite(checking, own, claim)}\n`;
}
