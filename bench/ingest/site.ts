import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/shared/paths.ts';

/** Pages of one folder. */
const FOLDER = 50;
/** Sections of a page, below its title. */
const SECTIONS = 6;
/** Words that the generated docs are made of. */
const VOCABULARY = 6_000;

/** The same numbers from 0 to 1 at every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES = 'ba co di fe gu la me no pi ra se ti vo xe zu an er in or un'.split(' ');

function makeWords(random: () => number): string[] {
  const syllable = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
  return Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: 1 + Math.ceil(random() * 3) }, syllable).join(''),
  );
}

/** Writes texts in which few words are frequent and most are rare, as in a language. */
function createWriter(seed: number) {
  const random = randomFrom(seed);
  const words = makeWords(random);
  const word = () => words[Math.floor(VOCABULARY * random() ** 3)] ?? '';
  const phrase = (count: number) => Array.from({ length: count }, word).join(' ');
  const sentence = () => {
    const text = phrase(8 + Math.floor(random() * 14));
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: 4 }, sentence).join(' ');
  return { word, phrase, paragraph };
}

type Writer = ReturnType<typeof createWriter>;

const fence = '```';

function code({ word }: Writer): string {
  const lines = Array.from({ length: 5 }, () => `  ${word()}: '${word()}',`);
  return [`${fence}ts title="${word()}.config.ts"`, 'export default {', ...lines, '};', fence].join(
    '\n',
  );
}

function table({ word, phrase }: Writer): string {
  const rows = Array.from({ length: 5 }, () => `| \`${word()}\` | ${word()} | ${phrase(6)} |`);
  return ['| Option | Type | What it does |', '| --- | --- | --- |', ...rows].join('\n');
}

function list({ phrase }: Writer): string {
  return Array.from({ length: 5 }, () => `- ${phrase(7)}`).join('\n');
}

function admonition({ paragraph }: Writer): string {
  return `:::note\n\n${paragraph()}\n\n:::`;
}

/** One part of a page: prose and, in turn, what else docs are made of. */
function section(writer: Writer, number: number): string {
  const extras = [code, list, table, code, admonition, code];
  const extra = extras[number % extras.length] ?? code;
  const heading = `## ${writer.phrase(4)}`;
  return [heading, writer.paragraph(), extra(writer), writer.paragraph()].join('\n\n');
}

function page(writer: Writer, number: number): string {
  // The navbar leads to the root, so that one page must be there.
  const slug = number === 0 ? 'slug: /\n' : '';
  const head = `---\n${slug}title: ${writer.phrase(3)} ${number}\ndescription: ${writer.phrase(9)}\n---`;
  const sections = Array.from({ length: SECTIONS }, (_, index) => section(writer, index));
  return `${[head, writer.paragraph(), ...sections].join('\n\n')}\n`;
}

function config(plugins: string): string {
  return `export default {
  title: 'Bench',
  url: 'https://bench.example.com',
  baseUrl: '/',
  future: { v4: true, faster: true },
  plugins: ${plugins},
  presets: [['classic', { blog: false, docs: { routeBasePath: '/' } }]],
  themeConfig: { navbar: { title: 'Bench' } },
};
`;
}

/**
 * Writes a Docusaurus site of so many pages, each about as long as a page of docs is.
 *
 * @param plugins the config's \`plugins\`, as source
 */
export function writeSite(dir: string, pages: number, plugins: string): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'package.json'), '{"name": "bench-site", "private": true}\n');
  writeFileSync(join(dir, 'docusaurus.config.js'), config(plugins));
  // Without the browsers of Docusaurus' template, code is made for those of ten years ago.
  cpSync(join(ROOT, 'e2e/fixtures/.browserslistrc'), join(dir, '.browserslistrc'));
  const writer = createWriter(42);
  for (let number = 0; number < pages; number++) {
    const folder = join(dir, 'docs', `part-${Math.floor(number / FOLDER)}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `page-${number}.md`), page(writer, number));
  }
}
