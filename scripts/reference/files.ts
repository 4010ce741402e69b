import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../shared/paths.ts';

/** How a fence names what is in a file. */
const LANGUAGES: Record<string, string> = {
  '.py': 'python',
  '.mjs': 'js',
  '.ts': 'ts',
  '.tsx': 'tsx',
  '.html': 'html',
};

/** A file of the repository as a block of code: what readers copy is what is tested. */
export function fileBlock(file: string): string {
  const { base, ext } = path.parse(file);
  const code = readFileSync(path.join(ROOT, file), 'utf8').trimEnd();
  return `\`\`\`${LANGUAGES[ext] ?? ''} title="${base}"\n${code}\n\`\`\``;
}
