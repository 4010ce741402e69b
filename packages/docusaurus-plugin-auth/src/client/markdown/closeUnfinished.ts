/** Lines that are nothing yet: they can become a list, a heading, a rule, a fence or a table. */
const NOTHING_YET =
  /^\s*(?:>\s*)*(?:[-+*]|[-*_=]{2,}|\d{1,9}[.)]?|#{1,6}|:{1,}.*|`{1,2}|`{3,}[^`]*|~{1,2}|~{3,}.*)?\s*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** Part of a word. As a literal, Docusaurus would write every letter of Unicode into the script. */
// biome-ignore lint/complexity/useRegexLiterals: see above
const IN_WORD = new RegExp('[\\p{L}\\p{N}]', 'u');
const DELIMITERS = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/;

/** The fence that is open at the end of these lines. */
function openFence(lines: readonly string[]): string | undefined {
  return lines.reduce<string | undefined>((open, line) => {
    const mark = FENCE.exec(line)?.[1];
    if (!mark) return open;
    if (open === undefined) return mark;
    return mark.startsWith(open) && line.trim() === mark ? undefined : open;
  }, undefined);
}

/** Rows of a table count when they are whole, and only under a whole head. */
function wholeRows(lines: readonly string[], last: string): string[] {
  const first = lines.findLastIndex((line) => !line.trimStart().startsWith('|')) + 1;
  const inTable = last.trimStart().startsWith('|');
  if (!inTable) return first === lines.length - 1 ? lines.slice(0, -1) : [...lines, last];
  const head = lines.slice(first);
  return head.length > 1 && DELIMITERS.test(head[1] ?? '') ? [...lines] : lines.slice(0, first);
}

/** `[text` and `[text](/pat` show their text; what may become a citation or an image waits. */
function closeLinks(text: string): string {
  return text
    .replace(/!?\[[\d?]{0,3}\]?$/, (mark) => (/^\[(\d+|\?)\]$/.test(mark) ? mark : ''))
    .replace(/!\[[^\]]*(?:\](?:\([^)]*)?)?$/, '')
    .replace(/\[([^\][]*)\]\([^)]*$/, '$1')
    .replace(/\[(?!(?:\d+|\?)\]$)([^\][]*)\]?$/, '$1');
}

/** Whether a run of `*` or `_` can begin or end something, by what stands around it. */
function flanks(text: string, start: number, end: number) {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  return {
    opens: /\S/.test(after) && !IN_WORD.test(before),
    closes: /\S/.test(before) && !IN_WORD.test(after),
  };
}

/** Ends what is emphasised and has not ended yet. */
function closeEmphasis(text: string): string {
  const bare = text.replace(/(?<!\\)[*_~]+$/, '');
  const open: string[] = [];
  for (const { 0: run, index } of bare.matchAll(/\\.|`[^`]*`|\*+|_+|~~/g)) {
    if (/^[\\`]/.test(run)) continue;
    const { opens, closes } = flanks(bare, index, index + run.length);
    if (closes && open.at(-1) === run) open.pop();
    else if (opens) open.push(run);
  }
  // A closing mark counts only right behind a word.
  const [, said = '', blank = ''] = /^(.*?)(\s*)$/s.exec(bare) ?? [];
  return said + open.reverse().join('') + (open.length > 0 ? '' : blank);
}

/** Ends the line that is being written so that it means already what it is going to mean. */
function closeLine(line: string): string {
  const ticks = Array.from(line.matchAll(/`+/g));
  const opening = ticks.length % 2 === 1 ? ticks.at(-1) : undefined;
  if (!opening) return closeEmphasis(closeLinks(line.replace(/(?<!\\)\\$/, '')));
  const code = line.slice(opening.index + opening[0].length);
  const before = line.slice(0, opening.index);
  if (code.trim() === '') return closeEmphasis(before);
  return closeEmphasis(`${before}${opening[0]}${code.trimEnd()}${opening[0]}`);
}

/**
 * What can be shown of an answer that is still being written, so that nothing of it has to be taken
 * back: marks whose meaning is not decided wait, and what has been begun is ended.
 *
 * @example
 * closeUnfinished('Set **PO'); // 'Set **PO**'
 * closeUnfinished('Steps:\n-'); // 'Steps:'; it could become a heading or a list
 */
export function closeUnfinished(markdown: string): string {
  const lines = markdown.split('\n');
  const last = lines.pop() ?? '';
  const fence = openFence(lines);
  if (fence) {
    const maybeEnd = /^\s{0,3}(`+|~+)$/.exec(last)?.[1]?.startsWith(fence[0] ?? '');
    return [...lines, ...(maybeEnd ? [] : [last])].join('\n');
  }
  const whole = wholeRows(lines, NOTHING_YET.test(last) ? '' : closeLine(last));
  return whole.join('\n');
}
