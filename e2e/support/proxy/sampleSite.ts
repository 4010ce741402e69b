import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Manifest } from '../../../packages/server/src/contract/index.ts';
import {
  makeManifest,
  makePage,
  makeSection,
} from '../../../packages/server/src/rag/__tests__/makeManifest.ts';

/** What the pages of the site are recognised by. */
export const PAGES = {
  'index.html': 'The front page',
  'docs/kettle/index.html': 'A page with a folder of its own',
  'docs/teapot.html': 'A page without one',
  'auth/sign-in/index.html': 'The page to sign in',
  '404.html': 'No such page',
};

const STYLES = `.page { color: teal; }\n`.repeat(200);

/** Writes what a build of Docusaurus leaves, as far as a web server sees it. */
export async function writeSite(folder: string): Promise<void> {
  const files = { ...PAGES, 'assets/css/styles.0a1b2c3d.css': STYLES };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}

/**
 * What the assistant knows of that site.
 *
 * @param more characters that are added to it, so that it becomes as large as that of a large site
 */
export function siteManifest(more = 0): Manifest {
  const text = 'A kettle boils water in four minutes. It whistles when the water is hot.';
  const kettle = makePage({
    url: '/docs/kettle',
    title: 'Kettle',
    sections: [makeSection({ headingPath: ['Kettle'], text })],
  });
  const teapot = makePage({
    url: '/docs/teapot',
    title: 'Teapot',
    sections: [makeSection({ headingPath: ['Teapot'], text: 'tea '.repeat(more / 4) })],
  });
  return makeManifest(more > 0 ? [kettle, teapot] : [kettle]);
}
