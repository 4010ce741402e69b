import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { WEBSITE } from '../shared/paths.ts';

/** A block of code of the docs. */
export interface Sample {
  /** Page and line, such as `guides/hosting.md:43`. */
  place: string;
  language: string;
  title: string;
  code: string;
}

const DOCS = path.join(WEBSITE, 'docs');

/** A fence with its language and perhaps a title; what stands in it ends at the next bare fence. */
const FENCE = /^```(\w+)(?: title="([^"]*)")?\n([\s\S]*?)^```$/gm;

function samplesOf(page: string): Sample[] {
  const text = readFileSync(path.join(DOCS, page), 'utf8');
  return [...text.matchAll(FENCE)].map(
    ({ 1: language = '', 2: title = '', 3: code = '', index }) => {
      const line = text.slice(0, index).split('\n').length;
      return { place: `${page}:${line}`, language, title, code };
    },
  );
}

/** Every block of code of the docs in one of these languages. */
export function readSamples(...languages: string[]): Sample[] {
  const pages = readdirSync(DOCS, { recursive: true, encoding: 'utf8' });
  return pages
    .filter((page) => /\.mdx?$/.test(page))
    .flatMap((page) => samplesOf(page.split(path.sep).join('/')))
    .filter(({ language }) => languages.includes(language));
}
