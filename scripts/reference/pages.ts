import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { WEBSITE } from '../shared/paths.ts';
import { type Blocks, fillBlocks } from './blocks.ts';
import { operationBlock, routesBlock } from './operations.ts';

const BLOCKS: Blocks = {
  routes: routesBlock,
  operation: operationBlock,
};

/** The pages with generated parts, below `website/docs`. */
export const PAGES = ['reference/api.md'];

const fileOf = (page: string) => path.join(WEBSITE, 'docs', page);

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
