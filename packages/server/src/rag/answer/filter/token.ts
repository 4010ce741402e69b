/** A piece of an answer that is safe to show: `out` is Markdown, `plain` what a reader reads. */
export type Token =
  | { type: 'text'; out: string; plain: string }
  | { type: 'space'; out: string }
  | { type: 'newline' }
  /** How a line begins: an item of a list, a row of a table, … */
  | { type: 'start'; out: string; line: LineKind }
  | { type: 'cite'; numbers: number[] }
  | { type: 'fence'; out: string }
  | { type: 'code'; out: string; plain: string }
  | { type: 'fenceEnd'; out: string };

export type LineKind = 'text' | 'item' | 'heading' | 'row' | 'blank';

/** A token and how many characters of the input it takes; undefined while more is needed. */
export type Read = { token?: Token; length: number } | undefined;
