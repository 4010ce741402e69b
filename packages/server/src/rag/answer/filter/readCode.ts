import { withoutAddresses } from './readAddress.ts';
import { LINE_MAX, type Reading } from './reading.ts';
import type { Read } from './token.ts';

function fenceLine(line: string) {
  const [, indent = '', mark, info = ''] = /^([ \t]*)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  if (!mark || (mark.startsWith('`') && info.includes('`'))) return undefined;
  const language = /^[\w+#.-]+/.exec(info.trim())?.[0] ?? '';
  const title = /title=(["'])([\w ./\\:-]*)\1/.exec(info)?.[2];
  const name = title ? `${language} title="${title}"` : language;
  return { mark, indent: indent.length, open: `${mark}${name}\n` };
}

/** The line that opens a block of code; `none` if it is a line of text. */
export function readFence({ rest, final, state }: Reading): Read | 'none' {
  const lineEnd = rest.indexOf('\n');
  if (lineEnd < 0 && !final && rest.length < LINE_MAX) return undefined;
  const line = lineEnd < 0 ? rest : rest.slice(0, lineEnd);
  const fence = fenceLine(line);
  if (!fence) return 'none';
  state.fence = { mark: fence.mark, indent: fence.indent, quoted: state.quoted };
  const out = (state.written ? '\n' : '') + fence.open;
  return { token: { type: 'fence', out }, length: Math.min(line.length + 1, rest.length) };
}

/** A line of a block of code, or the one that ends it. */
export function readCode({ rest, final, state, links }: Reading): Read {
  const fence = state.fence;
  const lineEnd = rest.indexOf('\n');
  if (!fence || (lineEnd < 0 && !final && rest.length < LINE_MAX)) return undefined;
  let line = lineEnd < 0 ? rest : rest.slice(0, lineEnd);
  const length = lineEnd < 0 ? line.length : line.length + 1;
  if (fence.quoted) line = line.replace(/^ {0,3}> ?/, '');
  const mark = fence.mark[0] ?? '`';
  const bare = line.trim();
  if (bare.length >= fence.mark.length && bare === mark.repeat(bare.length)) {
    state.fence = undefined;
    return { token: { type: 'fenceEnd', out: `${fence.mark}\n` }, length };
  }
  const code = withoutAddresses(line.replace(new RegExp(`^[ \\t]{0,${fence.indent}}`), ''), links);
  return { token: { type: 'code', out: `${code}\n`, plain: code }, length };
}
