// npm run dev: the website with hot reload on port 3000, the server with watch on port 8000.
import { existsSync } from 'node:fs';
import path from 'node:path';
import concurrently from 'concurrently';
import { bringUpToDate, pluginBuild, websiteBuild } from './shared/build.ts';
import {
  DOCUSAURUS,
  MANIFEST_DIR,
  PLUGIN,
  ROOT,
  SERVER_MAIN,
  SITE_DIR,
  WEBSITE,
} from './shared/paths.ts';
import { orPlainSentence } from './shared/plainError.ts';
import { ensurePortIsFree, ensureWritable, readPort } from './shared/preflight.ts';

async function dev(): Promise<void> {
  const envFile = path.join(ROOT, '.env');
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  const sitePort = readPort(process.env.PORT, 3000);
  const serverPort = readPort(process.env.SERVER_PORT, 8000);
  const dataDir = path.resolve(ROOT, process.env.DATA_DIR || '.data');
  await ensurePortIsFree(sitePort);
  await ensurePortIsFree(serverPort);
  await ensureWritable(dataDir);
  // The assistant answers from the last build: the first time, there has to be one.
  await bringUpToDate(existsSync(MANIFEST_DIR) ? [pluginBuild] : [pluginBuild, websiteBuild]);
  await runTogether(sitePort, serverPort, dataDir);
}

async function runTogether(sitePort: number, serverPort: number, dataDir: string): Promise<void> {
  const site = `http://localhost:${sitePort}`;
  const node = JSON.stringify(process.execPath);
  const { result } = concurrently(
    [
      { name: 'plugin', command: `${node} scripts/build.mjs --watch`, cwd: PLUGIN },
      {
        name: 'server',
        command: `${node} --watch --watch-preserve-output ${JSON.stringify(SERVER_MAIN)}`,
        env: {
          PORT: String(serverPort),
          DATA_DIR: dataDir,
          SITE_DIR,
          MANIFEST_DIR,
          // Readers see the website's address; its development server hands /api on.
          BETTER_AUTH_URL: process.env.BETTER_AUTH_URL || site,
        },
      },
      {
        name: 'site',
        command: `${node} ${JSON.stringify(DOCUSAURUS)} start --port ${sitePort} --no-open`,
        cwd: WEBSITE,
        env: { DOCUSAURUS_AUTH_DEV_SERVER: `http://127.0.0.1:${serverPort}` },
      },
    ],
    { killOthersOn: ['failure', 'success'], prefixColors: ['magenta', 'blue', 'green'], cwd: ROOT },
  );
  // concurrently rejects on Ctrl+C too, when its children end by the signal.
  await result.catch((events: Array<{ exitCode: string | number; killed: boolean }>) => {
    const failed = events.some(
      ({ exitCode, killed }) => !killed && typeof exitCode === 'number' && exitCode > 0,
    );
    process.exitCode = failed ? 1 : 0;
  });
}

await orPlainSentence(dev);
