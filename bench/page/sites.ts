import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../e2e/support/launch.ts';
import { DOCUSAURUS, ROOT } from '../../scripts/shared/paths.ts';
import { runNode } from '../../scripts/shared/run.ts';
import { serveCompressed } from './serve.ts';

const FIXTURE = join(ROOT, 'e2e/fixtures/weight');
/** The browsers that a site of Docusaurus' template is built for. */
const BROWSERS = join(ROOT, 'e2e/fixtures/.browserslistrc');
/** What another build of the same folder has left there. */
const LEFT = new Set(['build', '.docusaurus', 'node_modules'].map((name) => join(FIXTURE, name)));

/** The classic site without the plugin, with it, with its search too, or beside DocSearch. */
export type Form = 'off' | 'on' | 'search' | 'docsearch';

/** Builds the classic site of the fixtures from nothing; gives the folder of the output. */
async function build(form: Form): Promise<string> {
  const dir = join(ROOT, '.data/bench/page', form);
  rmSync(dir, { recursive: true, force: true });
  cpSync(FIXTURE, dir, { recursive: true, filter: (file) => !LEFT.has(file) });
  cpSync(BROWSERS, join(dir, '.browserslistrc'));
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
    PLUGIN: form,
  };
  const { code, output } = await runNode([DOCUSAURUS, 'build'], { cwd: dir, env });
  if (code !== 0) throw new Error(output);
  return join(dir, 'build');
}

/** A site that is served while it is measured. */
export interface Site {
  origin: string;
  /** Folder of the files. */
  output: string;
}

/** Builds and serves the classic site in one of its forms, until the work is done. */
export async function withSite<T>(form: Form, work: (site: Site) => Promise<T>): Promise<T> {
  const output = await build(form);
  const { origin, close } = await serveCompressed(output);
  return work({ origin, output }).finally(close);
}

/** Opens a browser until the work is done. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launchBrowser();
  return work(browser).finally(() => browser.close());
}
