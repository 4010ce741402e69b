/** The kinds that Docusaurus knows. */
export const ADMONITION_KINDS = ['note', 'tip', 'info', 'warning', 'danger', 'caution'] as const;

export type AdmonitionKind = (typeof ADMONITION_KINDS)[number];

/** A stretch of an answer: inside of an admonition, or between two of them. */
export interface Part {
  /** Where it begins. */
  start: number;
  source: string;
  /** Absent between admonitions. */
  kind?: AdmonitionKind;
  title?: string;
  /** What stands between its first and its last line. */
  content: string;
}

const OPENING = new RegExp(`^ {0,3}(:{3,}) ?(${ADMONITION_KINDS.join('|')})(?![\\w-])(.*)$`);
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** `:::note[Title]` and `:::note Title`. Marks of citations are no part of a title. */
function titleOf(rest: string): string | undefined {
  const bare = rest.replace(/\s*\[(\d{1,3}|\?)\]/g, '').trim();
  return bare.replace(/^\[(.*)\]$/, '$1') || undefined;
}

/** Follows fences of code from line to line: what looks like an admonition in there is code. */
function createFence() {
  let open: string | undefined;
  return (line: string): boolean => {
    const mark = FENCE.exec(line)?.[1];
    if (open === undefined) open = mark;
    else if (mark?.startsWith(open) && line.trim() === mark) open = undefined;
    else return true;
    return mark !== undefined;
  };
}

/** The line that closes an admonition; an answer that is cut has none yet. */
function closingOf(lines: readonly string[], from: number, colons: string): number {
  const inCode = createFence();
  const closing = lines.findIndex(
    (line, index) => index > from && !inCode(line) && line.trim() === colons,
  );
  return closing < 0 ? lines.length : closing;
}

/**
 * Splits an answer at its admonitions, which are no part of Markdown.
 *
 * @example
 * readAdmonitions('Hot.\n\n:::warning Steam\nStand back.\n:::');
 * // [{content: 'Hot.\n\n'}, {kind: 'warning', title: 'Steam', content: 'Stand back.\n'}]
 */
export function readAdmonitions(markdown: string): Part[] {
  const lines = markdown.split(/(?<=\n)/);
  const parts: Part[] = [];
  let start = 0;
  let plain = '';
  const inCode = createFence();

  function endPlain(): void {
    if (plain !== '') parts.push({ start: start - plain.length, source: plain, content: plain });
    plain = '';
  }

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const [, colons, kind, rest] = (!inCode(line) && OPENING.exec(line.trimEnd())) || [];
    const known = ADMONITION_KINDS.find((one) => one === kind);
    if (!known || !colons) {
      plain += line;
      start += line.length;
      continue;
    }
    endPlain();
    const closing = closingOf(lines, index, colons);
    const source = lines.slice(index, closing + 1).join('');
    const content = lines.slice(index + 1, closing).join('');
    parts.push({ start, source, kind: known, title: titleOf(rest ?? ''), content });
    start += source.length;
    index = closing;
  }
  endPlain();
  return parts;
}
