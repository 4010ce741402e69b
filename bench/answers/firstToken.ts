import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Manifest } from '../../packages/server/src/contract/index.ts';
import { connect } from '../../packages/server/src/database/connect.ts';
import { migrate } from '../../packages/server/src/database/migrate.ts';
import { ingestManifest } from '../../packages/server/src/rag/ingest/index.ts';
import { createTestApp } from '../../packages/server/src/testing/createTestApp.ts';
import {
  type ModelServer,
  type Step,
  startModelServer,
} from '../../packages/server/src/testing/modelServer.ts';

export interface Pace {
  /** Milliseconds until the model's first word, and between its words. */
  first: number;
  word: number;
}

/** Milliseconds to the first words of one question, asked both ways. */
export interface Pair {
  server: number;
  direct: number;
}

function* steps(text: string, { first, word }: Pace): Generator<Step> {
  yield { wait: first };
  // Two words at a time: each wait of the stand-in listens to the connection.
  for (const piece of text.match(/(?:\s*\S+\s*){1,2}/g) ?? []) {
    yield piece;
    yield { wait: 2 * word };
  }
}

/** Posts, and gives the milliseconds until the stream matches; the rest is read and dropped. */
async function timeUntil(url: string, body: object, seen: RegExp): Promise<number> {
  const started = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify(body),
  });
  let text = '';
  let time: number | undefined;
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (time === undefined && seen.test(text)) time = performance.now() - started;
  }
  if (time === undefined) throw new Error(`${response.status}: no words in ${text}`);
  return time;
}

/** The same model called directly, with the same prompt, after one search. */
async function askDirectly(origin: string, model: ModelServer, question: string): Promise<number> {
  const { messages } = model.calls.at(-1)?.body ?? { messages: [] };
  const started = performance.now();
  const selected = await fetch(`${origin}/api/v1/select`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: question }),
  });
  await selected.text();
  if (!selected.ok) throw new Error(`select: ${selected.status}`);
  const searched = performance.now() - started;
  const body = { model: 'stand-in', stream: true, messages };
  return searched + (await timeUntil(`${model.url}/chat/completions`, body, /"content":"[^"]/));
}

/** Questions that nobody asked before: `select` keeps what it found. */
function questionsOf(manifest: Manifest, count: number): string[] {
  const sections = manifest.pages.flatMap((page) => page.sections).filter(({ text }) => text);
  return Array.from({ length: count }, (_, index) => {
    const { headingPath = [], text = '' } = sections[(index * 7) % sections.length] ?? {};
    const words = text.split(/\s+/).slice(0, 6 + Math.floor(index / sections.length));
    return `${headingPath.at(-1)}: ${words.join(' ')}?`;
  });
}

/** What the model says: the first sentence of the first section that it was given would do. */
const SAID = 'The settings of the server are read when it starts, from the environment. [1]';

/** Asks each question through the server and directly, in turns, the order changing. */
export async function measureFirstToken(
  manifest: Manifest,
  count: number,
  pace: Pace,
): Promise<Pair[]> {
  const connection = await connect({ dataDir: 'memory://' });
  const model = await startModelServer();
  model.reply(() => ({ steps: steps(SAID, pace) }));
  await migrate(connection.db);
  await ingestManifest(connection.db, manifest);
  const { app } = createTestApp(connection.db, {
    env: {
      LLM_BASE_URL: model.url,
      LLM_MODEL: 'stand-in',
      LLM_ADDRESS_DAILY_TOKENS: '0',
      LLM_ADDRESS_MONTHLY_TOKENS: '0',
      LLM_DAILY_TOKENS: '0',
      LLM_MONTHLY_TOKENS: '0',
    },
  });
  const http = createServer(app).listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const pairs: Pair[] = [];
  const viaServer = (question: string) =>
    timeUntil(`${origin}/api/v1/query`, { question }, /"type":"text-delta"/);
  try {
    for (const [index, question] of questionsOf(manifest, count).entries()) {
      const serverFirst = index % 2 === 0 || index === 1;
      const calls = model.calls.length;
      const before = serverFirst ? await viaServer(question) : undefined;
      const direct = await askDirectly(origin, model, question);
      const server = before ?? (await viaServer(question));
      // A question that the docs do not cover is answered without the model.
      if (model.calls.length === calls + 2) pairs.push({ direct, server });
      await sleep(5);
    }
  } finally {
    http.closeAllConnections();
    http.close();
    await model.close();
    await connection.close();
  }
  return pairs;
}
