// npm start: builds what changed, starts the server, says where it is.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { withProgress } from './bootstrap/progress.mjs';
import { bringUpToDate, pluginBuild, websiteBuild } from './shared/build.ts';
import { heldOutput } from './shared/heldOutput.ts';
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
  await ensureWritable(dataDir);
  await bringUpToDate([pluginBuild, websiteBuild]);
  await serve(port, dataDir);
}

async function serve(port: number, dataDir: string): Promise<void> {
  const url = `http://localhost:${port}`;
  const child = spawnServer({
    SITE_DIR,
    MANIFEST_DIR,
    SITE_CSP: 'strict',
    // A person reads this terminal: what goes wrong, not every request.
    LOG_LEVEL: 'warn',
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
  });
  const end = ended(child);
  const signals = stopOnSignal(child);
  const output = heldOutput(child);
  try {
    await withProgress('Starting the server', () => waitUntilReady(child, url));
  } catch (error) {
    child.kill('SIGTERM');
    const code = await end;
    output.release();
    process.exitCode = code || 1;
    // A server that ended by itself has said why.
    if (code || signals.received()) return;
    throw error;
  }
  output.release();
  console.log(`\nOpen ${url} in a browser. Ctrl+C stops.`);
  const code = await end;
  process.exitCode = signals.received() ? 0 : code;
}

await orPlainSentence(start);
