import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, ManifestPage } from '../../packages/server/src/contract/index.ts';
import type { Section } from './engines/engine.ts';

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

/** The sections of a corpus, for engines. */
export function readSections(data: string, corpus: string): Section[] {
  return readLines<SectionLine>(join(data, 'sections', `${corpus}.jsonl`)).map((line) => {
    const { page, anchor, title, heading, prose, code } = line;
    const headings = line.crumbs.length > 0 ? line.crumbs : [title];
    return { page, anchor, title, headings: headings.join('\n'), heading, prose, code };
  });
}

function sectionOf({ anchor, headings, prose, code }: Section) {
  return {
    ...(anchor && { anchor }),
    headingPath: headings.split('\n').slice(0, 12),
    text: prose,
    code: code ? [{ text: code }] : [],
    hash: 'x',
  };
}

/** Sections as the manifest of a site whose pages are at `/<page>`. */
export function manifestOf(site: string, sections: Section[]): Manifest {
  const pages = [...Map.groupBy(sections, (section) => section.page)].map(
    ([page, ofPage]): ManifestPage => {
      const title = ofPage[0]?.title ?? page;
      const common = { locale: 'en', plugin: 'docs', tags: [], audience: ['public'], hash: 'x' };
      return { ...common, url: `/${page}`, title, sections: ofPage.map(sectionOf) };
    },
  );
  const origin = { url: `https://${site}.example`, baseUrl: '/', title: site };
  return { format: 1, site: origin, locale: 'en', pages };
}

/** A corpus as the manifest of a site. */
export function readCorpus(data: string, corpus: string): Manifest {
  return manifestOf(corpus, readSections(data, corpus));
}
