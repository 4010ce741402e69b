import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../../../scripts/shared/paths.ts';
import { type NewSite, ownShell } from '../newSite.ts';
import { mustRun } from '../pack.ts';
import type { Cell } from './cell.ts';

const E2E = path.join(ROOT, 'e2e');
const SITE = path.join(E2E, 'packages/matrix/site');
const DOCUSAURUS = '3.10.2';

/** The configuration of a cell, before `init` has added the plugin to it. */
function configOf(cell: Cell): string {
  const config = {
    title: 'Kettles',
    url: 'https://kettles.example.com',
    baseUrl: '/',
    onBrokenLinks: 'warn',
    ...cell.config,
    plugins: cell.plugins ?? [],
    presets: [['classic', cell.preset ?? {}]],
  };
  const text = JSON.stringify(config, null, 2);
  if (cell.extension === 'cjs') return `module.exports = ${text};\n`;
  if (cell.extension !== 'ts') return `export default ${text};\n`;
  return `import type { Config } from '@docusaurus/types';\n\nconst config: Config = ${text};\n\nexport default config;\n`;
}

function packageOf(cell: Cell): string {
  return JSON.stringify({
    name: 'kettles',
    private: true,
    scripts: { docusaurus: 'docusaurus', build: 'docusaurus build' },
    dependencies: {
      '@docusaurus/core': DOCUSAURUS,
      '@docusaurus/preset-classic': DOCUSAURUS,
      react: '19.3.1',
      'react-dom': '19.3.1',
      ...cell.dependencies,
    },
    ...(cell.extension === 'ts' && { devDependencies: { '@docusaurus/types': DOCUSAURUS } }),
  });
}

/** Writes the site of a cell into a new folder outside of this repository. */
export async function prepare(cell: Cell): Promise<NewSite> {
  const dir = await mkdtemp(path.join(os.tmpdir(), `kettles-${cell.name}-`));
  const take = (from: string, to: string) => cp(from, path.join(dir, to), { recursive: true });
  await take(SITE, '.');
  for (const copy of cell.copies ?? []) await take(path.join(SITE, 'docs'), copy);
  for (const [to, from] of Object.entries(cell.folders ?? {})) await take(path.join(E2E, from), to);
  await mkdir(path.join(dir, 'static'), { recursive: true });
  const config = `docusaurus.config.${cell.extension ?? 'js'}`;
  await writeFile(path.join(dir, config), configOf(cell));
  await writeFile(path.join(dir, 'package.json'), packageOf(cell));
  return {
    dir,
    sh: (command) => mustRun('/bin/sh', ['-ec', command], { cwd: dir, env: ownShell() }),
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}
