import { escapeMarkdown } from '../markdown.ts';
import type { LinkPolicy } from './linkPolicy.ts';
import type { Read } from './token.ts';

/** Longer than any link that is meant; what is still open then is no link. */
const LINK_MAX = 2_000;
const SPAN_MAX = 500;

/** `[1]`, `[1, 2]`, `[^1]`, `[Source 1]`, `【1†source】` */
const CITATION =
  /^(?:\[(?:sources?|sections?|docs?)?:?\s*(\^?\d{1,3}(?:\s*[,;]\s*\^?\d{1,3})*)\]|\u3010(\d{1,3})[^\u3011\n]{0,40}\u3011)/i;

/** Where the bracket that opens `text` is closed, or -1; never beyond the end of the line. */
function closingOf(text: string, open: string, close: string): number {
  let depth = 0;
  for (let i = 0; i < Math.min(text.length, LINK_MAX); i++) {
    const char = text[i];
    if (char === '\n') return -1;
    if (char === '\\') i++;
    else if (char === open) depth++;
    else if (char === close && --depth === 0) return i;
  }
  return -1;
}

/** Whether the missing end of a bracket may still come. */
function mayClose(text: string, final: boolean): boolean {
  return !final && text.length < LINK_MAX && !text.includes('\n');
}

interface Link {
  label: string;
  destination: string;
  length: number;
}

/** A whole `[label](destination "title")`; `open` while it may become one. */
function readLink(text: string, final: boolean): Link | 'open' | 'none' {
  const labelEnd = closingOf(text, '[', ']');
  if (labelEnd < 0) return mayClose(text, final) ? 'open' : 'none';
  const after = text.slice(labelEnd + 1);
  if (after === '' && !final) return 'open';
  if (!after.startsWith('(')) return 'none';
  const targetEnd = closingOf(after, '(', ')');
  if (targetEnd < 0) return mayClose(after, final) ? 'open' : 'none';
  const inner = after.slice(1, targetEnd).trim();
  const destination = inner.startsWith('<')
    ? inner.slice(1, inner.indexOf('>'))
    : (inner.split(/\s/, 1)[0] ?? '');
  const label = text.slice(1, labelEnd);
  return { label, destination, length: labelEnd + 1 + targetEnd + 1 };
}

/** A label is text: what stands in it is not read again. */
function labelText(label: string): string {
  return label.replace(/\\(?=[!-/:-@[-`{-~])/g, '').replace(/[`*]/g, '');
}

/** Takes unknown addresses out of a text. */
export type Clean = (text: string) => string;

function linkOf(
  prefix: '' | '!',
  { label, length }: Link,
  target: string | undefined,
  clean: Clean,
): Read {
  const plain = clean(labelText(label));
  const text = escapeMarkdown(plain);
  const place = target && (/[\s()<>]/.test(target) ? `<${encodeURI(target)}>` : target);
  const out = place ? `${prefix}[${text}](${place})` : text;
  return { token: { type: 'text', out, plain }, length: prefix.length + length };
}

interface MarkupContext {
  /** Nothing more comes. */
  final: boolean;
  links: LinkPolicy;
  clean: Clean;
}

interface BracketContext extends MarkupContext {
  /** Nothing stands before it on its line. */
  lineStart: boolean;
}

/** An image, of which the text stays when its address is not allowed. */
export function readImage(text: string, { final, links, clean }: MarkupContext): Read {
  if (text.length < 2 && !final) return undefined;
  if (text[1] !== '[') return { token: { type: 'text', out: '!', plain: '!' }, length: 1 };
  const link = readLink(text.slice(1), final);
  if (link === 'open') return undefined;
  if (link === 'none') return { token: { type: 'text', out: '\\!', plain: '!' }, length: 1 };
  return linkOf('!', link, links.image(link.destination), clean);
}

function readCitation(text: string, { final, lineStart }: BracketContext): Read | 'none' {
  const [mark, numbers, single] = CITATION.exec(text) ?? [];
  if (mark === undefined) return 'none';
  const next = text[mark.length];
  if (next === undefined && !final) return undefined;
  if (next === '(') return 'none';
  // `[1]: https://…` would give every other `[1]` that target.
  if (next === ':' && lineStart) return { length: mark.length + 1 };
  const found = (numbers ?? single ?? '')
    .split(/[,;]/)
    .map((part) => Number(part.replace('^', '')));
  return { token: { type: 'cite', numbers: found }, length: mark.length };
}

/** A bracket: a citation, a link, or neither. */
export function readBracket(text: string, context: BracketContext): Read {
  const { final, links, clean } = context;
  const citation = readCitation(text, context);
  if (citation !== 'none') return citation;
  const open = text[0] ?? '';
  if (open !== '[') {
    if (!final && text.length < 50 && !/[\u3011\n]/.test(text)) return undefined;
    return { token: { type: 'text', out: open, plain: open }, length: 1 };
  }
  const link = readLink(text, final);
  if (link === 'open') return undefined;
  if (link === 'none') return { token: { type: 'text', out: '\\[', plain: '[' }, length: 1 };
  return linkOf('', link, links.target(link.destination), clean);
}

/**
 * Code within a line. Backticks that nothing closes are text, and what follows them is read as such:
 * a renderer would not see code there either.
 */
export function readCodeSpan(text: string, final: boolean, clean: Clean): Read {
  const [ticks = ''] = /^`+/.exec(text) ?? [];
  const open = !final && text.length < SPAN_MAX && !text.includes('\n');
  if (ticks.length === text.length && open) return undefined;
  const end = new RegExp(`(?<!\`)\`{${ticks.length}}(?!\`)`, 'g');
  end.lastIndex = ticks.length;
  const found = end.exec(text.split('\n', 1)[0]?.slice(0, 4 * SPAN_MAX) ?? '');
  const atEnd = found && found.index + ticks.length === text.length;
  if ((!found || atEnd) && open) return undefined;
  const length = ticks.length;
  if (!found) return { token: { type: 'text', out: '\\`'.repeat(length), plain: '' }, length };
  const code = clean(text.slice(length, found.index));
  const whole = found.index + length;
  const plain = code.trim();
  // In a row of a table a pipe ends the cell, and with it the code.
  if (code.includes('|')) {
    return { token: { type: 'text', out: escapeMarkdown(plain), plain }, length: whole };
  }
  return {
    token: { type: 'text', out: `${ticks}${code}${ticks}`, plain: `\`${plain}\`` },
    length: whole,
  };
}
