// npm start: builds what changed, starts the server, says where it is.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { withProgress } from './bootstrap/progress.mjs';
import { bringUpToDate, pluginBuild, websiteBuild } from './shared/build.ts';
import { MANIFEST_DIR, ROOT, SITE_DIR } from './shared/paths.ts';
import { orPlainSentence } from './shared/plainError.ts';
import { ensurePortIsFree, ensureWritable, readPort } from './shared/preflight.ts';
import { ended, spawnServer, waitUntilReady } from './shared/serverProcess.ts';
import { stopOnSignal } from './shared/signals.ts';

async function start(): Promise<void> {
  const envFile = path.join(ROOT, '.env');
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  const port = readPort(process.env.PORT, 3000);
  const dataDir = path.resolve(ROOT, process.env.DATA_DIR || '.data');
  await ensurePortIsFree(port, process.env.HOST || undefined);
  ensureWritable(dataDir);
  await bringUpToDate([pluginBuild, websiteBuild]);
  await serve(port, dataDir);
}

async function serve(port: number, dataDir: string): Promise<void> {
  const url = `http://localhost:${port}`;
  const child = spawnServer({
    SITE_DIR,
    MANIFEST_DIR,
    // A person reads this terminal: what goes wrong, not every request.
    LOG_LEVEL: 'warn',
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
  });
  const signals = stopOnSignal(child);
  try {
    await withProgress('Starting the server', () => waitUntilReady(child, url));
  } catch (error) {
    child.kill('SIGTERM');
    process.exitCode = (await ended(child)) || 1;
    if (signals.received() || child.exitCode) return;
    throw error;
  }
  console.log(`\nDocusaurus Auth is at ${url}\n`);
  console.log('Data stays in %s. Ctrl+C stops.', path.relative(process.cwd(), dataDir) || '.');
  const code = await ended(child);
  process.exitCode = signals.received() ? 0 : code;
}

await orPlainSentence(start);
