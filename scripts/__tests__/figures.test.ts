import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT } from '../shared/paths.ts';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

const PAGES = globSync('{README.md,website/docs/**/*.{md,mdx},docs/decisions/*.md}', { cwd: ROOT });
const RESULTS = 'bench/RESULTS.md';
/** What people read who have the repository, where `npm run` means its own scripts. */
const OWN = ['README.md', 'CONTRIBUTING.md', RESULTS];

/** Commands of this repository, with what is handed to them, in code of any kind. */
const COMMAND = /\bnode ((?:bench|scripts)\/[\w/]+\.ts)([^`\n|]*)/g;
const NPM_RUN = /\bnpm run ([\w:]+)/g;
const JEST = /\bjest (\w+\/[\w/]+)/g;

const matches = (file: string, pattern: RegExp) => [...read(file).matchAll(pattern)];

/** The flags that a script takes: each stands in its help or among its options. */
function knowsFlag(script: string, flag: string): boolean {
  const source = read(script);
  const name = flag.slice(2);
  return source.includes(flag) || new RegExp(`\\b${name}: \\{ type:`).test(source);
}

describe('commands that stand in the docs', () => {
  const commands = [...PAGES, 'CONTRIBUTING.md', RESULTS].flatMap((file) =>
    matches(file, COMMAND).map(([, script = '', rest = '']) => ({ file, script, rest })),
  );

  test('name scripts that there are, with what they take', () => {
    expect(commands.length).toBeGreaterThan(15);
    const wrong = commands.flatMap(({ file, script, rest }) => {
      if (!existsSync(path.join(ROOT, script))) return [`${file}: ${script}`];
      const words = rest.split(/[\s,;:.)]+/).filter((word) => /^(--)?[a-z]+$/.test(word));
      const handed = rest.startsWith(' ') ? words : [];
      const flags = handed.filter((word) => word.startsWith('--') && !knowsFlag(script, word));
      return flags.map((flag) => `${file}: ${script} ${flag}`);
    });
    expect(wrong).toEqual([]);
  });

  test('name parts of a measurement that there are', () => {
    const parts = commands.flatMap(({ file, script, rest }) => {
      const [, part] = /^ ([a-z]+)/.exec(rest) ?? [];
      return part && script.endsWith('/main.ts') ? [{ file, script, part }] : [];
    });
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.filter(({ script, part }) => !read(script).includes(part))).toEqual([]);
  });

  test('name scripts of package.json, and tests that there are', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = OWN.flatMap((file) => matches(file, NPM_RUN).map(([, name = '']) => name));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const tests = [...PAGES, ...OWN].flatMap((file) => matches(file, JEST));
    const missing = tests.filter(([, at = '']) => !globSync(`${at}{,*}`, { cwd: ROOT }).length);
    expect(missing.map(([whole]) => whole)).toEqual([]);
  });
});

/** A number with a unit in which something is measured. */
const FIGURE = /\b\d[\d.,]*(?: to \d[\d.,]*)? ?(?:ms|µs|kB|MB|GB|%)(?!\w)/g;

/** A cell of a table with what nobody sets: a fraction, or the unit of its column. */
const CELL = /\| *(?:\d*\.\d+|(?:ms|kB|MB)\b[^|]*)(?= *\|)/g;

/** What is set in the code or by the operator, and not measured. */
const SETTINGS = new Set('2 kB,16 kB,32 kB,64 kB,25 MB,64 MB,64MB,5 %,80 %,92 %,95 %'.split(','));

/** Sections of a page below its headings, without what stands in blocks of code. */
const sectionsOf = (file: string) => read(file).split(/^(?=## )/m);
const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '');

const NAMES_COMMAND = /\bnode (?:bench|scripts)\/|\bnpm (?:run|test|pack)\b|\bjest \w+\//;

describe('a figure that was measured', () => {
  test.each(PAGES)('stands beside its command in %s', (file) => {
    // A page that names its command above all sections means all of them.
    const [head = '', ...sections] = sectionsOf(file);
    if (NAMES_COMMAND.test(head) && sections.length > 0) return;
    const alone = [head, ...sections].flatMap((section) => {
      if (NAMES_COMMAND.test(section)) return [];
      const text = withoutCode(section);
      const figures = [...(text.match(FIGURE) ?? []), ...(text.match(CELL) ?? [])];
      return figures.filter((figure) => !SETTINGS.has(figure));
    });
    expect(alone).toEqual([]);
  });

  test('stands beside its command in every section of the results', () => {
    const tables = sectionsOf(RESULTS).filter((section) => /^\|/m.test(section));
    expect(tables.length).toBeGreaterThan(10);
    const alone = tables.filter((section) => !NAMES_COMMAND.test(section));
    expect(alone.map((section) => section.split('\n', 1)[0])).toEqual([]);
  });
});
