import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../packages/server/src/testing/freePort.ts';
import { CACHE, WEBSITE } from '../../scripts/shared/paths.ts';

const PAGE = path.join(WEBSITE, 'docs/guides/other-backends.md');
const START_SECONDS = 60;

/** A backend of somebody else, as a page of the docs writes it. */
export interface Backend {
  url: string;
  stop: () => Promise<void>;
}

/**
 * Reads a sample out of the docs, so that what readers copy is what is tested.
 *
 * @param title of the code block, such as `main.py`
 */
async function readSample(title: string): Promise<string> {
  const page = await readFile(PAGE, 'utf8');
  const block = new RegExp(`^\`\`\`\\w+ title="${title}"\\n(.*?)^\`\`\`$`, 'ms').exec(page)?.[1];
  if (!block) throw new Error(`${PAGE} has no block "${title}".`);
  return block;
}

async function untilItListens(child: ChildProcess, url: string, printed: () => string) {
  const deadline = performance.now() + START_SECONDS * 1000;
  const answers = () =>
    fetch(url).then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null || performance.now() > deadline) {
      throw new Error(`The sample does not run:\n${printed()}`);
    }
    await sleep(100);
  }
}

/**
 * Writes a sample of the docs into a folder and runs it.
 *
 * @param command gets the port and gives what to run in that folder
 * @example
 * const backend = await startSample('server.mjs', () => [process.execPath, 'server.mjs'], env);
 */
export async function startSample(
  title: string,
  command: (port: number) => string[],
  env: NodeJS.ProcessEnv,
): Promise<Backend> {
  const port = await freePort();
  // Below node_modules, where a sample in JavaScript finds what it imports.
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(path.join(CACHE, 'sample-'));
  await writeFile(path.join(folder, title), await readSample(title));
  const [file = '', ...args] = command(port);
  const { PATH, HOME } = process.env;
  const child = spawn(file, args, {
    cwd: folder,
    env: { PATH, HOME, PORT: String(port), PYTHONDONTWRITEBYTECODE: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilItListens(child, url, () => printed);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
