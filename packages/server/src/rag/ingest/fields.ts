import { headingKeys, titleKeys } from '../search/exactKeys.ts';
import type { PerField } from '../search/impact.ts';
import { withoutListMarks } from '../search/listMarks.ts';
import type { Part } from './cut.ts';
import { descriptionOf, type Entry } from './entries.ts';

/** A part of a section, on its way into the index. */
export interface EntryPart {
  entry: Entry;
  part: Part;
  /** Place of the part in the section. */
  partNumber: number;
}

/** The texts of a part of a section that are searched, field by field. */
export function fieldsOf(item: EntryPart): PerField<string> {
  const { page, section } = item.entry;
  const code = item.part.code.map((block) => `${block.title ?? ''}\n${block.text}`);
  const description = item.partNumber === 0 ? descriptionOf(item.entry) : '';
  return {
    title: page.title,
    headings: section.headingPath.join('\n'),
    prose: `${description}\n${withoutListMarks(item.part.text)}`,
    code: code.join('\n'),
  };
}

/** The keys by which a section is found when its heading, or its page's title, is typed as it stands. */
export function exactKeysOf({ entry, partNumber }: EntryPart): string[] {
  const { page, section, position } = entry;
  if (partNumber > 0) return [];
  const heading = section.headingPath.at(-1) ?? '';
  return [...(position === 0 ? titleKeys(page.title) : []), ...headingKeys(heading)];
}
