import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import type { Manifest } from '../../packages/server/src/contract/index.ts';
import { connect } from '../../packages/server/src/database/connect.ts';
import { migrate } from '../../packages/server/src/database/migrate.ts';
import { ingestManifest, readManifest } from '../../packages/server/src/rag/ingest/index.ts';
import { bringUpToDate, pluginBuild } from '../../scripts/shared/build.ts';
import { DOCUSAURUS, ROOT } from '../../scripts/shared/paths.ts';
import { runNode } from '../../scripts/shared/run.ts';
import { writeSite } from './site.ts';

const USAGE = `Measures reading and indexing a site against the build of the site itself.

  node bench/ingest/main.ts [--pages 2000] [--database URL]

Without --database the embedded database is used, in memory.`;

const SITE = join(ROOT, '.data/bench/ingest-site');
const MANIFEST = join(SITE, '.docusaurus/docusaurus-plugin-auth/default/content/en.json');
const READ = /read (\d+) pages, (\d+) sections for the assistant \(en, ([\d.]+) s\)/;

async function timed<T>(work: () => Promise<T>): Promise<[seconds: number, result: T]> {
  const start = performance.now();
  const result = await work();
  return [(performance.now() - start) / 1_000, result];
}

/** The steps of a build, as Docusaurus names them in its log. */
const STEPS = {
  bundling: /Build > en > Bundling with \w+ - ([\d.]+) (ms|seconds|minutes)/,
  rendering: /Build > en > SSG - ([\d.]+) (ms|seconds|minutes)/,
};
const SECONDS: Record<string, number> = { ms: 0.001, seconds: 1, minutes: 60 };

function secondsOf(step: keyof typeof STEPS, log: string): number {
  const [, value, unit = ''] = STEPS[step].exec(log) ?? [];
  return Number(value) * (SECONDS[unit] ?? Number.NaN);
}

/** Builds the site from nothing; gives the seconds and what was printed. */
async function build(pages: number, plugins: string): Promise<[number, string]> {
  writeSite(SITE, pages, plugins);
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
    DOCUSAURUS_PERF_LOGGER: 'true',
  };
  const [seconds, { code, output }] = await timed(() =>
    runNode([DOCUSAURUS, 'build'], { cwd: SITE, env }),
  );
  if (code !== 0) throw new Error(output);
  return [seconds, stripVTControlCharacters(output)];
}

/** The manifest with one sentence more on one page. */
function edited(manifest: Manifest): Manifest {
  const pages = structuredClone(manifest.pages);
  const section = pages[0]?.sections[0];
  if (section) section.text += ' One sentence more.';
  return { ...manifest, pages };
}

async function index(databaseUrl: string | undefined) {
  const connection = await connect({ dataDir: 'memory://', ...(databaseUrl && { databaseUrl }) });
  try {
    await migrate(connection.db);
    const ingest = (manifest: Manifest) => timed(() => ingestManifest(connection.db, manifest));
    const [parse, manifest] = await timed(() => readManifest(readFileSync(MANIFEST)));
    const [first] = await ingest(manifest);
    const [unchanged] = await ingest(manifest);
    const [onePage, { added }] = await ingest(edited(manifest));
    return { first: parse + first, unchanged, onePage, added };
  } finally {
    await connection.close();
  }
}

function row(name: string, seconds: number, whole: number): void {
  const share = `${((100 * seconds) / whole).toFixed(1)} %`;
  console.log(`${name.padEnd(44)} ${seconds.toFixed(2).padStart(8)} s ${share.padStart(9)}`);
}

async function main(pages: number, databaseUrl: string | undefined): Promise<void> {
  await bringUpToDate([pluginBuild]);
  console.log(`Building a site of ${pages} pages, without the plugin and with it …`);
  const [alone, logAlone] = await build(pages, '[]');
  const [together, log] = await build(pages, `[['docusaurus-plugin-auth', { chat: false }]]`);
  const [, read, sections, seconds] = READ.exec(log) ?? [];
  const extraction = Number(seconds);
  const { first, unchanged, onePage, added } = await index(databaseUrl);
  console.log(`\n${read} pages, ${sections} sections`);
  row("the site's own build", alone, alone);
  row('the build with the plugin', together, alone);
  for (const step of ['bundling', 'rendering'] as const) {
    row(`${step}, without the plugin`, secondsOf(step, logAlone), alone);
    row(`${step}, with it`, secondsOf(step, log), alone);
  }
  row('reading the pages, in that build', extraction, alone);
  row('the first index', first, alone);
  row('reading and the first index', extraction + first, alone);
  row('the same manifest again', unchanged, alone);
  row(`one page edited (${added} section indexed)`, onePage, alone);
}

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '2000' },
    database: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) console.log(USAGE);
else await main(Number(values.pages), values.database);
