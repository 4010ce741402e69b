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

/** Lines as the items of a list. */
export function list(lines: string[]): string {
  return lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n');
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
