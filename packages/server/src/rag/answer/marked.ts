import type { Confidence, QueryRequest, Selection } from '../../contract/index.ts';
import { storable } from '../masking/storable.ts';
import type { SectionText } from '../search/readSections.ts';
import type { FoundSection } from '../search/search.ts';
import { termsIn, type Wanted, weightOf } from './passage.ts';
import { standingIn } from './standing.ts';

/** A text that the reader has marked on a page. */
export interface Marked {
  /** All of it, masked, as a section. */
  whole: FoundSection;
  /** What the docs have of it: sections of its page, narrowed to what is marked. */
  standing: FoundSection[];
  /** The rest: the reader's own words, wherever they come from. */
  own: FoundSection | undefined;
}

/** Share of the question's terms from which on marked texts are taken to answer it. */
const COVERED = 0.6;
/** No segment of the index. */
const READERS = -1;

/** Whether nothing but the marked texts is to be used. */
export function usesOnlyMarked({ selection = [] }: Pick<QueryRequest, 'selection'>): boolean {
  return selection.some(({ only }) => only === true);
}

/** Whether a section is what a reader has marked, and no section of the docs. */
export const isReaderText = ({ segment }: Pick<SectionText, 'segment'>): boolean =>
  segment === READERS;

function asFound(section: SectionText, wanted: Wanted): FoundSection {
  const texts = [section.text, ...section.code.map((block) => block.text)];
  const matched = [...termsIn(texts.join('\n'), wanted)];
  return { ...section, score: Number.MAX_SAFE_INTEGER, matched };
}

/**
 * Reads a marked text and tells what of it stands in the docs.
 *
 * @param page the sections of its page; none if it is not in the index
 */
export function readMarked(selection: Selection, page: SectionText[], wanted: Wanted): Marked {
  const { sections, own } = standingIn(selection.text, page, wanted.language.code);
  const title = page[0]?.title;
  const ofReader = (text: string) =>
    asFound(
      {
        segment: READERS,
        ordinal: READERS,
        url: selection.url.replace(/#.*$/, ''),
        title: title ?? selection.url,
        position: 0,
        part: 0,
        anchor: /#(.+)$/.exec(selection.url)?.[1] ?? null,
        headingPath: title === undefined ? [] : [title],
        text: storable(text),
        code: [],
      },
      wanted,
    );
  return {
    whole: ofReader(selection.text),
    standing: sections.map((section) => asFound(section, wanted)),
    own: own.length > 0 ? ofReader(own.join('\n')) : undefined,
  };
}

/**
 * How well marked texts answer a question, all of them together. What the docs do not have makes no
 * answer more than possible.
 */
export function confidenceInMarked(marked: Marked[], wanted: Wanted): Confidence {
  const whole = weightOf(wanted.rarities.keys(), wanted) || 1;
  const shareOf = (sections: FoundSection[]) =>
    weightOf(new Set(sections.flatMap(({ matched }) => matched)), wanted) / whole;
  if (shareOf(marked.flatMap(({ standing }) => standing)) >= COVERED) return 'medium';
  return shareOf(marked.map((one) => one.whole)) > 0 ? 'low' : 'none';
}
