import type { ManifestCode, ManifestSection } from '../../contract/index.ts';

/** What of a section is ranked and quoted as one: its text and code, or a part of them. */
export interface Part {
  text: string;
  code: ManifestCode[];
}

/** Ranking was measured on sections of at most about this many characters. */
const TEXT_MAX = 1_800;
const CODE_MAX = 3_600;
/** A block is kept whole up to this, since half a program helps nobody. */
const BLOCK_MAX = 12_000;

/** Where a text that is too long is cut: after a paragraph, else a line, a sentence, a word. */
const BREAKS = ['\n\n', '\n', '. ', ' '];

function cutAt(text: string, max: number, breaks: readonly string[]): number {
  for (const mark of breaks) {
    const found = text.lastIndexOf(mark, max - mark.length);
    if (found > max / 4) return found + mark.length;
  }
  // Never between the halves of a character.
  return (text.codePointAt(max - 1) ?? 0) > 0xffff ? max - 1 : max;
}

function pieces(text: string, max: number, breaks: readonly string[]): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const end = cutAt(rest, max, breaks);
    found.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...found, rest];
}

/** Puts blocks together as long as they stay below `CODE_MAX`. */
function groups(blocks: ManifestCode[]): ManifestCode[][] {
  const found: ManifestCode[][] = [];
  let room = 0;
  for (const block of blocks) {
    if (block.text.length > room) {
      found.push([]);
      room = CODE_MAX;
    }
    found.at(-1)?.push(block);
    room -= block.text.length;
  }
  return found;
}

/**
 * Cuts a long section into parts, so that its length neither drowns nor favours it. Each part's text
 * and code stand verbatim in the section.
 */
export function cutSection(section: Pick<ManifestSection, 'text' | 'code'>): Part[] {
  const texts = pieces(section.text, TEXT_MAX, BREAKS)
    .map((piece) => piece.replace(/^\n+/, '').trimEnd())
    .filter((piece) => piece.trim() !== '');
  const blocks = section.code.flatMap((block) =>
    pieces(block.text, BLOCK_MAX, ['\n', ' ']).map((text) => ({ ...block, text })),
  );
  const code = groups(blocks);
  const parts = Math.max(1, texts.length, code.length);
  return Array.from({ length: parts }, (_, i) => ({ text: texts[i] ?? '', code: code[i] ?? [] }));
}
