import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createLogger } from '../../http/logger.ts';
import { kettleManifest, QUESTION, SYNONYMS } from '../../rag/__tests__/kettles.ts';
import { createEnricher } from '../../rag/enrich/enricher.ts';
import { enrichTasks } from '../../rag/enrich/enrichTasks.ts';
import { ingestManifest } from '../../rag/ingest/index.ts';
import { type EmbeddingServer, startEmbeddingServer } from '../../testing/embeddingServer.ts';
import { runCli } from '../cli.ts';
import { openDatabase } from '../openDatabase.ts';

const TIME = 180_000;
/** By words the first one finds another page, and the second one the right page. */
const ASKED = [
  { id: 'whistle', question: QUESTION, gold: ['/docs/whistle'] },
  { id: 'descale', question: 'is it best to descale with vinegar once', gold: ['/docs/descale'] },
];

const before = { ...process.env };
let folder: string;
let embeddings: EmbeddingServer;

/** What the server does in the background after an ingest. */
async function embedAll(): Promise<void> {
  const { config, db, close } = await openDatabase();
  const logger = createLogger({ logLevel: 'silent' });
  await ingestManifest(db, kettleManifest());
  await createEnricher({ db, logger, tasks: enrichTasks({ config, db, logger }) }).drain();
  await close();
}

async function evaluate(...args: string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  jest.spyOn(console, 'log').mockImplementation((text) => void printed.push(String(text)));
  jest.spyOn(console, 'error').mockImplementation((text) => void complained.push(String(text)));
  process.exitCode = 0;
  await runCli(['node', 'docusaurus-auth-server', 'eval', join(folder, 'asked.jsonl'), ...args]);
  const code = Number(process.exitCode);
  process.exitCode = 0;
  jest.restoreAllMocks();
  return { code, report: printed.join('\n'), complaints: complained.join('\n') };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docusaurus-auth-'));
  embeddings = await startEmbeddingServer({ synonyms: SYNONYMS });
  Object.assign(process.env, {
    DATA_DIR: join(folder, 'data'),
    EMBEDDINGS_BASE_URL: embeddings.baseUrl,
    EMBEDDINGS_MODEL: 'test',
  });
  await writeFile(join(folder, 'asked.jsonl'), ASKED.map((one) => JSON.stringify(one)).join('\n'));
  await embedAll();
}, TIME);

afterAll(async () => {
  for (const name of ['DATA_DIR', 'EMBEDDINGS_BASE_URL', 'EMBEDDINGS_MODEL']) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
  await embeddings.close();
  await rm(folder, { recursive: true });
});

test(
  'asked both ways, the questions tell what vectors find more, and which setting to choose',
  async () => {
    embeddings.requests = [];
    const { code, report, complaints } = await evaluate('--fusion', 'both');
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    expect(report).toContain('2 questions');
    expect(report).toContain(
      'Compared with the same search without vectors, over 2 shared questions',
    );
    expect(report).toMatch(
      /^Better \(1\)\n {2}not found -> rank \d: please how samovar noise quiet$/m,
    );
    expect(report).not.toContain('Worse');
    expect(report).toMatch(/^Vectors find more on these questions: set EMBEDDINGS_FUSION=on\.$/m);
    // Each question once: without vectors nobody asks the model.
    expect(embeddings.requests.flat()).toHaveLength(2);
  },
  TIME,
);

test(
  'a model that is away is said to have been away, and vectors are not advised',
  async () => {
    embeddings.fault = 'broken';
    const { code, report, complaints } = await evaluate('--fusion', 'both');
    expect(code).toBe(0);
    expect(report).toContain('leave EMBEDDINGS_FUSION=off');
    expect(complaints).toMatch(/A model did not take part: \d questions: \w+\./);
  },
  TIME,
);
