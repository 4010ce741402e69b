import { corporaIn, readSections } from './data.ts';
import type { Section } from './engines/engine.ts';
import { randomFrom } from './metrics.ts';

const SEED = 7;
/** So many words of a copy are made its own: a larger site has more words, too. */
const OWN_WORDS = 0.03;
const LONG_WORD = 7;

/** A text of two halves of others, with some long words renamed. */
function blend(first: string, second: string, copy: number, random: () => number): string {
  const [a, b] = [first.split(/(?<=\s)/), second.split(/(?<=\s)/)];
  const words = [...a.slice(0, a.length / 2), ...b.slice(b.length / 2)];
  return words
    .map((word) =>
      word.length >= LONG_WORD && random() < OWN_WORDS ? `${word.trimEnd()}${copy} ` : word,
    )
    .join('');
}

function copyOf(sections: Section[], copy: number, random: () => number): Section[] {
  return sections.map((section) => {
    const other = sections[Math.floor(random() * sections.length)] ?? section;
    return {
      ...section,
      page: `copy${copy}/${section.page}`,
      prose: blend(section.prose, other.prose, copy, random),
      code: blend(section.code, other.code, copy, random),
    };
  });
}

/**
 * A site as large as is asked for: all corpora of a data folder, and then copies of them, in which
 * each section is put together from two.
 */
export function mixture(data: string, size: number): Section[] {
  const random = randomFrom(SEED);
  const base = corporaIn(data).flatMap((corpus) =>
    readSections(data, corpus).map((section) => ({
      ...section,
      page: `${corpus}/${section.page}`,
    })),
  );
  const sections = [...base];
  for (let copy = 1; sections.length < size; copy++) {
    for (const section of copyOf(base, copy, random)) sections.push(section);
  }
  return sections.slice(0, size);
}
