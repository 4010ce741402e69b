import type { Source } from '../../contract/index.ts';
import type { SectionText } from '../search/readSections.ts';
import { sourceOf } from './compose.ts';
import { isReaderText } from './marked.ts';

/** Each address once, in the order of the sections. What a reader has marked is no source. */
export function uniqueSources(sections: SectionText[]): Source[] {
  const sources = new Map<string, Source>();
  for (const section of sections) {
    if (isReaderText(section)) continue;
    const source = sourceOf(section);
    if (!sources.has(source.url)) sources.set(source.url, source);
  }
  return [...sources.values()];
}
