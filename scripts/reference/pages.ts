import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../shared/paths.ts';
import { type Blocks, fillBlocks } from './blocks.ts';
import { componentPartsBlock, componentsBlock } from './components.ts';
import { chatPropertiesBlock, cssPropertiesBlock } from './cssProperties.ts';
import { environmentBlock } from './environment.ts';
import { errorsBlock } from './errors.ts';
import { fileBlock } from './files.ts';
import { metricsBlock } from './metrics.ts';
import { operationBlock, routesBlock } from './operations.ts';
import { optionsBlock, readmeOptionsBlock } from './options.ts';

const BLOCKS: Blocks = {
  routes: routesBlock,
  operation: operationBlock,
  file: fileBlock,
  errors: errorsBlock,
  environment: environmentBlock,
  metrics: metricsBlock,
  options: optionsBlock,
  readmeOptions: readmeOptionsBlock,
  components: componentsBlock,
  componentParts: componentPartsBlock,
  cssProperties: cssPropertiesBlock,
  chatProperties: chatPropertiesBlock,
};

const DOCS = 'website/docs';

/** The pages with generated parts. */
export const PAGES = [
  `${DOCS}/reference/api.md`,
  `${DOCS}/reference/errors.md`,
  `${DOCS}/reference/environment.md`,
  `${DOCS}/reference/plugin-options.md`,
  `${DOCS}/reference/components.md`,
  `${DOCS}/guides/customising.md`,
  `${DOCS}/guides/other-backends.md`,
  `${DOCS}/guides/other-docs.md`,
  `${DOCS}/operations/monitoring.md`,
  'packages/docusaurus-plugin-auth/README.md',
];

const fileOf = (page: string) => path.join(ROOT, page);

export const readPage = (page: string) => readFile(fileOf(page), 'utf8');

/** A page as it has to be now. */
export async function generatePage(page: string): Promise<string> {
  return fillBlocks(await readPage(page), BLOCKS);
}

/** Brings all pages up to date, and tells which ones changed. */
export async function writePages(): Promise<string[]> {
  const changed: string[] = [];
  for (const page of PAGES) {
    const text = await generatePage(page);
    if (text === (await readPage(page))) continue;
    await writeFile(fileOf(page), text);
    changed.push(page);
  }
  return changed;
}
