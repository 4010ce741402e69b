import type { Support } from '../../contract/index.ts';
import type { CheckedSentence } from './filter/checking.ts';
import { UNSUPPORTED_MARK } from './filter/endSentence.ts';

/** Share of supported sentences below which an answer is not given at all. */
export const LEAST_SUPPORT = 0.5;

/** Counts what was found about the sentences of an answer. */
export function supportOfAnswer(sentences: CheckedSentence[]): Support {
  const textsOf = (some: CheckedSentence[]) => some.map((sentence) => sentence.text);
  const unsupported = sentences.filter((sentence) => !sentence.supported);
  const readers = sentences.filter((sentence) => sentence.supported && sentence.readerText);
  return {
    sentences: sentences.length,
    supported: sentences.length - unsupported.length - readers.length,
    unsupported: textsOf(unsupported),
    ...(readers.length > 0 && { readerText: textsOf(readers) }),
  };
}

/** Whether an answer says something that stands in the docs or in what was marked, and little else. */
export function isGrounded({ sentences, supported, readerText = [] }: Support): boolean {
  const standing = supported + readerText.length;
  return standing > 0 && standing / sentences >= LEAST_SUPPORT;
}

/** Marks sentences behind their end. */
export function markSentences(text: string, ends: number[]): string {
  let marked = '';
  let from = 0;
  for (const end of ends.toSorted((a, b) => a - b)) {
    marked += `${text.slice(from, end)} ${UNSUPPORTED_MARK}`;
    from = end;
  }
  return marked + text.slice(from);
}
