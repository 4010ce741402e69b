import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import rtlcss from 'rtlcss';

const THEME = path.join(__dirname, '..');
const DIRECTIVE = /\/\*\s*rtl:ignore\s*\*\//g;

/** The declarations of a style, one a line. */
function linesOf(css: string): string[] {
  const lines = css.replace(DIRECTIVE, '').split('\n');
  return lines.map((line) => line.trim()).filter(Boolean);
}

// Docusaurus mirrors every style for a language that is read from right to left. Ours follow the
// direction of the page by themselves, and what is to stay must say so.
test('every style stays as it is when Docusaurus mirrors it', () => {
  const styles = globSync('**/*.css', { cwd: THEME });
  expect(styles.length).toBeGreaterThan(50);
  const turned = styles.flatMap((file) => {
    const css = readFileSync(path.join(THEME, file), 'utf8');
    const before = linesOf(css);
    return linesOf(rtlcss.process(css)).flatMap((line, at) =>
      line === before[at] ? [] : [`${file}: ${before[at]} becomes ${line}`],
    );
  });
  expect(turned).toEqual([]);
});
