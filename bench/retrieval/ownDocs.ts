import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { readSources } from '../../packages/server/src/sources/index.ts';
import { ROOT } from '../../scripts/shared/paths.ts';

const CORPUS = 'website';
const DOCS = join(ROOT, 'website/docs');
const QUESTIONS = join(ROOT, 'website/questions.jsonl');

const ASKED = z.object({ id: z.string(), question: z.string(), gold: z.array(z.string()) });

const pageAt = (url: string) => url.replace(/^\//, '');

const asLines = (values: readonly object[]) =>
  values.map((value) => JSON.stringify(value)).join('\n');

/** Questions about this project; those that its docs do not answer are left out. */
function readAsked() {
  return readFileSync(QUESTIONS, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => ASKED.parse(JSON.parse(line)))
    .filter(({ gold }) => gold.length > 0)
    .map((asked) => ({ ...asked, gold: asked.gold.map(pageAt) }));
}

async function readDocs() {
  const { pages } = await readSources([DOCS], {
    locale: 'en',
    baseUrl: '/docs/',
    urls: 'plain',
    exclude: [],
    apiPage: '/docs/api',
    viewer: 'none',
  });
  return pages.flatMap(({ url, title, sections }) =>
    sections.map(({ anchor = '', headingPath, text, code }) => {
      const heading = headingPath.at(-1) ?? title;
      const codes = code.map((block) => block.text).join('\n');
      return {
        page: pageAt(url),
        anchor,
        title,
        crumbs: headingPath,
        heading,
        prose: text,
        code: codes,
      };
    }),
  );
}

/**
 * A data folder with the docs of this repository and the questions about them: what anybody can
 * measure who has the repository alone.
 */
export async function ownDocs(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'own-docs-'));
  const files = { questions: readAsked(), sections: await readDocs() };
  for (const [folder, values] of Object.entries(files)) {
    mkdirSync(join(data, folder));
    writeFileSync(join(data, folder, `${CORPUS}.jsonl`), asLines(values));
  }
  return data;
}
