import { styleText } from 'node:util';
import { structuredPatch } from 'diff';
import type { Change } from './change.ts';

/** Lines around what changes. A file with secrets shows none. */
const CONTEXT = 3;

type Style = Parameters<typeof styleText>[0];

const STYLES: Record<string, Style> = { '+': 'green', '-': 'red' };

/** Takes the values out that are shown to nobody. */
function withoutSecrets(line: string, secrets: readonly string[]): string {
  return secrets.reduce((text, secret) => text.replaceAll(secret, '(a new secret)'), line);
}

/**
 * What a change does, as a unified diff.
 *
 * @param stream decides about colours
 */
export function diffLines(
  change: Change,
  stream: NodeJS.WritableStream = process.stdout,
): string[] {
  const { file, before = '', after, secrets = [] } = change;
  const context = change.secrets ? 0 : CONTEXT;
  const { hunks } = structuredPatch(file, file, before, after, '', '', { context });
  const paint = (style: Style, text: string) => styleText(style, text, { stream });
  const title = paint('bold', change.before === undefined ? `${file} (new)` : file);
  const lines = hunks.flatMap((hunk) => [
    paint('cyan', `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`),
    ...hunk.lines.map((line) => {
      const style = STYLES[line.charAt(0)];
      const text = withoutSecrets(line, secrets);
      return style ? paint(style, text) : text;
    }),
  ]);
  return [title, ...lines];
}
