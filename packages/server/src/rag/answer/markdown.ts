import { leadOf, listMarkOf } from '../search/listMarks.ts';
import { cellsOf } from './blocks.ts';

/** Escapes, in this order. Each pattern names characters that Markdown could read as markup. */
const ESCAPES: Array<[RegExp, string]> = [
  [/[\\`*[\]<~]/g, '\\$&'],
  // Inside a word an underscore is only itself, and `snake_case` stays readable.
  [/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_'],
  [/&(?=#?\w)/g, '\\&'],
  // What some renderers turn into links by themselves.
  [/:(?=\/\/)/g, '\\:'],
  [/@/g, '\\@'],
  [/(?<=\bwww)\./gi, '\\.'],
  // What makes a block at the start of a line: headings, quotes, lists, rules.
  [/^[#>+=-]/, '\\$&'],
  [/^(\d+)([.)])/, '$1\\$2'],
];

function escapeLine(line: string): string {
  return ESCAPES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), line);
}

/**
 * Writes a text so that Markdown shows it as it stands: nothing in it becomes a link, a list,
 * emphasis or HTML. Each line becomes a paragraph of its own.
 *
 * @example
 * escapeMarkdown('see [1] and *this*'); // 'see \\[1\\] and \\*this\\*'
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function escapeMarkdown(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map(escapeLine).join('\n\n');
}

/** A code block in fences that are longer than any run of backticks in it. */
export function fence(code: string, language = ''): string {
  const runs = code.match(/`+/g) ?? [];
  const ticks = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  const name = /^[\w+#.-]+$/.test(language) ? language : '';
  return `${ticks}${name}\n${code.replace(/\n+$/, '')}\n${ticks}`;
}

/** Wide enough below every mark, from `- ` to `10. `, and too narrow for a block of code. */
const LIST_INDENT = '    ';

/** How many items each line of a list stands in, by how far the lines are set in. */
function depthsOf(lines: string[]): number[] {
  const open: number[] = [];
  return lines.map((line) => {
    const indent = line.length - line.trimStart().length;
    while (open.length > 0 && (open.at(-1) ?? 0) >= indent) open.pop();
    if (listMarkOf(line)) open.push(indent);
    return open.length;
  });
}

/**
 * Lines of a list as it stands in a text, with the marks of its items: inner lists and further lines
 * of an item stay where they belong.
 */
export function list(lines: string[]): string {
  const depths = depthsOf(lines);
  return lines
    .map((line, index) => {
      const depth = depths[index] ?? 0;
      const mark = listMarkOf(line).trim();
      const words = escapeMarkdown(line.slice(leadOf(line)));
      if (mark) return `${LIST_INDENT.repeat(depth - 1)}${mark} ${words}`;
      // A paragraph of its own, below the item.
      return `\n${LIST_INDENT.repeat(depth)}${words}`;
    })
    .join('\n');
}

/** Lines of cells (`a | b`) as a table, the first as its head. */
export function table(lines: string[]): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const rows = lines.map((line) =>
    row(cellsOf(line).map((cell) => escapeMarkdown(cell).replaceAll('|', '\\|'))),
  );
  const rule = row(cellsOf(lines[0] ?? '').map(() => '---'));
  return [rows[0], rule, ...rows.slice(1)].join('\n');
}
