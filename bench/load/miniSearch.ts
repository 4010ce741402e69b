import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';
import MiniSearch from 'minisearch';
import { manifestSchema } from '../../packages/server/src/contract/index.ts';
import { MANIFEST_DIR } from '../../scripts/shared/paths.ts';
import { given, serveFor } from '../auth/served.ts';

/**
 * MiniSearch behind Express, as its manual sets it up for search as you type, over the same docs: an
 * index in memory, which is gone with the process and knows no publish of another one.
 */
const { port } = given();
const RESULTS = 8;
const EXCERPT = 220;

const manifest = manifestSchema.parse(
  JSON.parse(await readFile(join(MANIFEST_DIR, 'en.json'), 'utf8')),
);
const sections = manifest.pages.flatMap(({ url, title, sections }) =>
  sections.map(({ headingPath, text, code, anchor }) => ({
    url: anchor ? `${url}#${anchor}` : url,
    title,
    headings: headingPath.join(' '),
    prose: text,
    code: code.map((block) => block.text).join(' '),
  })),
);
const index = new MiniSearch({
  fields: ['title', 'headings', 'prose', 'code'],
  searchOptions: { boost: { title: 2, headings: 3 }, prefix: true, fuzzy: 0.2 },
});
index.addAll(sections.map((section, id) => ({ id, ...section })));

const app = express();
app.get('/select', (req, res) => {
  const found = index.search(String(req.query.query)).slice(0, RESULTS);
  const results = found.flatMap(({ id, score }) => {
    const section = sections[Number(id)];
    if (!section) return [];
    const { url, title, headings, prose } = section;
    return [{ url, title, headings, excerpt: prose.slice(0, EXCERPT), score }];
  });
  res.json({ results });
});
await serveFor(app, port);
