import { headingKeys, titleKeys } from '../search/exactKeys.ts';
import type { PerField } from '../search/impact.ts';
import type { Language } from '../search/language.ts';
import { withoutListMarks } from '../search/listMarks.ts';
import { type Token, tokenise } from '../search/tokenise.ts';
import type { Part } from './cut.ts';
import { descriptionOf, type Entry } from './entries.ts';

/** A part of a section, on its way into the index. */
export interface EntryPart {
  entry: Entry;
  part: Part;
  /** Place of the part in the section. */
  partNumber: number;
}

/** The tokens of a part of a section, field by field. */
export function fieldsOf(item: EntryPart, language: Language): PerField<Token[]> {
  const { page, section } = item.entry;
  const code = item.part.code.map((block) => `${block.title ?? ''}\n${block.text}`);
  const description = item.partNumber === 0 ? descriptionOf(item.entry) : '';
  return {
    title: tokenise(page.title, language),
    headings: tokenise(section.headingPath.join('\n'), language),
    prose: tokenise(`${description}\n${withoutListMarks(item.part.text)}`, language),
    code: tokenise(code.join('\n'), language),
  };
}

/** The keys by which a section is found when its heading, or its page's title, is typed as it stands. */
export function exactKeysOf({ entry, partNumber }: EntryPart): string[] {
  const { page, section, position } = entry;
  if (partNumber > 0) return [];
  const heading = section.headingPath.at(-1) ?? '';
  return [...(position === 0 ? titleKeys(page.title) : []), ...headingKeys(heading)];
}
