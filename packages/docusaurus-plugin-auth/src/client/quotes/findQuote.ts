/** A place in a list of texts: which one, and how many UTF-16 units into it. */
export interface TextPlace {
  index: number;
  offset: number;
}

export interface FoundQuote {
  start: TextPlace;
  /** Behind the last unit. */
  end: TextPlace;
}

/** What is no part of the words: the page and the index set blanks and the lines of tables differently. */
const BETWEEN = /[\s\u200B\u00AD\uFEFF|]/;
/** Marks of lists are drawn by the browser: they stand in no text of the page. */
const LIST_MARK = /^\s*(?:[-*•]|\d{1,3}[.)])\s+/gm;
/** A shorter line than this could stand anywhere. */
const LINE_MIN = 24;

const wordsOf = (text: string) =>
  Array.from(text)
    .filter((unit) => !BETWEEN.test(unit))
    .join('');

/** Texts without what is between their words, and where each unit of it comes from. */
function flatten(texts: readonly string[]) {
  let flat = '';
  const places: TextPlace[] = [];
  for (const [index, text] of texts.entries()) {
    for (let offset = 0; offset < text.length; offset++) {
      const unit = text.charAt(offset);
      if (BETWEEN.test(unit)) continue;
      flat += unit;
      places.push({ index, offset });
    }
  }
  return { flat, places };
}

/** The quote as a whole; else its lines, the longest first: the page may show some of it otherwise. */
function candidatesOf(quote: string): string[] {
  const bare = quote.replace(LIST_MARK, '');
  const lines = bare.split('\n').map(wordsOf);
  const long = lines.filter((line) => line.length >= LINE_MIN);
  return [wordsOf(bare), ...long.sort((a, b) => b.length - a.length)].filter((one) => one !== '');
}

/**
 * Finds a quote in the texts of a page, whatever white space, tables and elements stand in between.
 *
 * @example
 * findQuote(['Set ', 'PORT', ' first.'], 'PORT first'); // from {1, 0} to {2, 6}
 */
export function findQuote(texts: readonly string[], quote: string): FoundQuote | undefined {
  const { flat, places } = flatten(texts);
  for (const wanted of candidatesOf(quote)) {
    const at = flat.indexOf(wanted);
    const start = places[at];
    const last = places[at + wanted.length - 1];
    if (start && last) return { start, end: { ...last, offset: last.offset + 1 } };
  }
  return undefined;
}
