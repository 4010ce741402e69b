import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, ManifestPage } from '../../packages/server/src/contract/index.ts';

/** A real question and the pages that answer it (`page` or `page#anchor`). */
export interface Question {
  id: string;
  question: string;
  gold: string[];
}

interface SectionLine {
  page: string;
  anchor: string;
  title: string;
  crumbs: string[];
  heading: string;
  prose: string;
  code: string;
}

function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): T => JSON.parse(line));
}

/** The names of the corpora in a data folder that have questions. */
export function corporaIn(data: string): string[] {
  return readdirSync(join(data, 'questions')).map((file) => file.replace('.jsonl', ''));
}

export function readQuestions(data: string, corpus: string): Question[] {
  return readLines(join(data, 'questions', `${corpus}.jsonl`));
}

function sectionOf(line: SectionLine) {
  return {
    ...(line.anchor && { anchor: line.anchor }),
    headingPath: line.crumbs.length > 0 ? line.crumbs.slice(0, 12) : [line.title],
    text: line.prose,
    code: line.code ? [{ text: line.code }] : [],
    hash: 'x',
  };
}

/** A corpus as the manifest of a site whose pages are at `/<page>`. */
export function readCorpus(data: string, corpus: string): Manifest {
  const lines = readLines<SectionLine>(join(data, 'sections', `${corpus}.jsonl`));
  const pages = [...Map.groupBy(lines, (line) => line.page)].map(
    ([page, sections]): ManifestPage => {
      const title = sections[0]?.title ?? page;
      const common = { locale: 'en', plugin: 'docs', tags: [], audience: ['public'], hash: 'x' };
      return { ...common, url: `/${page}`, title, sections: sections.map(sectionOf) };
    },
  );
  const site = { url: `https://${corpus}.example`, baseUrl: '/', title: corpus };
  return { format: 1, site, locale: 'en', pages };
}
