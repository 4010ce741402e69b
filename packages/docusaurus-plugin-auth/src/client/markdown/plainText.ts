/** What is no word in Markdown, and what remains of it when it is read aloud. */
const MARKS: readonly [RegExp, string][] = [
  // Fences, the first and last lines of admonitions, and the line under the head of a table.
  [/^ {0,3}(?:`{3,}|~{3,}).*$/gm, ''],
  [/^ {0,3}:{3,} ?\w*/gm, ''],
  [/^[\s|:-]+$/gm, ''],
  // The beginnings of lists, headings and quotations.
  [/^\s*(?:[-*+]|\d{1,9}[.)]|#{1,6}|>)\s+/gm, ''],
  [/!?\[([^\]]*)\]\([^)]*\)/g, '$1'],
  [/\s*\[(?:\d{1,3}|\?)\]/g, ''],
  [/\*\*|__|~~|`/g, ''],
  [/(^|[\s(])[*_](\S[^*_]*)[*_]/gm, '$1$2'],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
  [/\|/g, ' '],
  [/\s+/g, ' '],
];

/**
 * An answer without marks, to be read aloud. It needs no parser, which comes with the first answer
 * only.
 */
export function plainText(markdown: string): string {
  return MARKS.reduce((text, [mark, rest]) => text.replace(mark, rest), markdown).trim();
}
