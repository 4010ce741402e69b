import { readFence } from './readCode.ts';
import type { Reading, State } from './reading.ts';
import type { Read } from './token.ts';

const MARKER = /^(?:([-*+])|\d{1,9}[.)])(?=[ \t]|$)/;

/** The line that opens or closes an admonition, as Docusaurus writes them. */
const ADMONITION = /^:::(?:(?:note|tip|info|warning|danger|caution)(?![a-z])[ \t]*)?/;

function readMarker(state: State, indent: string, after: string): Read {
  const inLine = state.written;
  if (after.startsWith('>')) {
    const length = indent.length + 1;
    state.quoted = true;
    state.written = true;
    return { token: { type: 'start', out: inLine ? ' > ' : '> ', line: 'text' }, length };
  }
  const marker = MARKER.exec(after)?.[0];
  if (marker) {
    state.written = true;
    const out = `${inLine ? ' ' : indent.replaceAll('\t', '    ')}${marker} `;
    return { token: { type: 'start', out, line: 'item' }, length: indent.length + marker.length };
  }
  state.lineStart = false;
  // Four blanks would make code of it, in which nothing is escaped.
  const out = inLine ? '' : ' '.repeat(Math.min(indent.length, 3));
  const line = after.startsWith('#') ? 'heading' : after.startsWith('|') ? 'row' : 'text';
  return { token: { type: 'start', out, line }, length: indent.length };
}

/** How a line begins. */
export function readLineStart(reading: Reading): Read {
  const { rest, final } = reading;
  const [indent = ''] = /^[ \t]*/.exec(rest) ?? [];
  const after = rest.slice(indent.length);
  if (after === '' && !final) return undefined;
  if (after === '' || after.startsWith('\n')) {
    return { token: { type: 'start', out: '', line: 'blank' }, length: indent.length };
  }
  if (/^(`{1,2}|~{1,2})$/.test(after) && !final) return undefined;
  if (/^(```|~~~)/.test(after)) {
    const opened = readFence(reading);
    if (opened !== 'none') return opened;
  }
  if (/^:{1,3}[a-z]*$/.test(after) && !final) return undefined;
  const [admonition] = ADMONITION.exec(after) ?? [];
  if (admonition) {
    const length = indent.length + admonition.length;
    reading.state.lineStart = false;
    return { token: { type: 'start', out: admonition, line: 'heading' }, length };
  }
  if (/^\d{0,9}[.)]?$/.test(after) && !final) return undefined;
  if (/^[-*+]$/.test(after) && !final) return undefined;
  return readMarker(reading.state, indent, after);
}
