import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import {
  addressOf,
  startTestPostgres,
  type TestPostgres,
} from '../../packages/server/src/testing/postgres.ts';
import { runOn } from '../../packages/server/src/testing/template.ts';
import { CACHE } from '../../scripts/shared/paths.ts';
import { startReaders } from '../support/cluster/readers.ts';
import { type Standby, startStandby } from '../support/cluster/replica.ts';
import { layWire, type Wire } from '../support/cluster/wire.ts';
import { siteManifest } from '../support/proxy/sampleSite.ts';
import { startServer, type TestServer } from '../support/startServer.ts';

const TIME = 180_000;
/** How long the primary is away; an outage of a minute behaves no differently, but takes one. */
const AWAY_SECONDS = Number(process.env.AWAY_SECONDS ?? 8);
const TOKEN = randomBytes(24).toString('base64url');

let folder: string;
let postgres: TestPostgres;
let standby: Standby;
let server: TestServer;
let wire: Wire;

beforeAll(async () => {
  await mkdir(CACHE, { recursive: true });
  folder = await mkdtemp(path.join(CACHE, 'replica-'));
  await writeFile(path.join(folder, 'en.json'), JSON.stringify(siteManifest()));
  postgres = await startTestPostgres();
  await runOn(postgres.url, 'create database docs');
  const databaseUrl = addressOf(postgres.url, 'docs');
  standby = await startStandby(databaseUrl);
  wire = await layWire(databaseUrl);
  server = await startServer({
    siteDir: '',
    manifestDir: folder,
    dataDir: path.join(folder, 'data'),
    env: {
      DATABASE_URL: wire.url,
      DATABASE_READ_URL: standby.url,
      BETTER_AUTH_SECRET: randomBytes(32).toString('base64'),
      INGEST_TOKEN: TOKEN,
      METRICS_TOKEN: TOKEN,
      // All of these readers have one address.
      LIMIT_QUERY: 'off',
      LIMIT_SELECT: 'off',
      LIMIT_FEEDBACK: 'off',
      PROOF_OF_WORK: 'off',
    },
  });
}, TIME);

afterAll(async () => {
  await server?.stop();
  wire?.cut();
  await standby?.stop();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
}, TIME);

const ready = async () => {
  const answer = await fetch(`${server.url}/readyz`);
  return { ...(await answer.json()), code: answer.status };
};

const LATE = 60_000;

/** Waits until something is so, and says what it was instead when that does not come. */
async function until<T>(look: () => T | Promise<T>, isSo: (seen: T) => boolean): Promise<void> {
  const end = Date.now() + LATE;
  let seen = await look();
  while (!isSo(seen)) {
    if (Date.now() > end) throw new Error(`not yet: ${JSON.stringify(seen)}`);
    await sleep(200);
    seen = await look();
  }
}

/** The details of `/readyz` are some seconds old. */
const untilReplicaIs = (state: string) => until(ready, ({ checks }) => checks?.replica === state);

async function readsOf(outcome: string): Promise<number> {
  const headers = { authorization: `Bearer ${TOKEN}` };
  const text = await (await fetch(`${server.url}/metrics`, { headers })).text();
  const found = new RegExp(`^docsauth_replica_reads_total{outcome="${outcome}"} (\\d+)`, 'm').exec(
    text,
  );
  return Number(found?.[1] ?? 0);
}

async function search(query: string): Promise<{ status: number; found: number }> {
  const answer = await fetch(`${server.url}/api/v1/select`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const body = await answer.json();
  return { status: answer.status, found: body.results?.length ?? 0 };
}

test(
  'a streaming replica answers searches',
  async () => {
    await untilReplicaIs('ok');
    const before = await readsOf('replica');
    expect(await search('docusaurus')).toMatchObject({ status: 200 });
    expect(await readsOf('replica')).toBeGreaterThan(before);
  },
  TIME,
);

test(
  'what was just published is found although the replica does not have it',
  async () => {
    await standby.replay(false);
    const manifest = siteManifest();
    const [page] = manifest.pages;
    if (!page) throw new Error('the sample has no page');
    const text = 'The zeppelin lands at dawn.';
    const section = { headingPath: ['Zeppelin'], text, code: [], hash: text };
    manifest.pages.push({
      ...page,
      url: '/docs/zeppelin',
      title: 'Zeppelin',
      hash: text,
      sections: [section],
    });
    const sent = await fetch(`${server.url}/api/v1/index`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify(manifest),
    });
    expect(sent.status).toBe(200);
    expect(await search('zeppelin lands')).toEqual({ status: 200, found: 1 });
    await untilReplicaIs('behind');
    expect(await search('zeppelin dawn')).toEqual({ status: 200, found: 1 });
    await standby.replay(true);
    await untilReplicaIs('ok');
    const before = await readsOf('replica');
    expect(await search('zeppelin lands at dawn')).toEqual({ status: 200, found: 1 });
    expect(await readsOf('replica')).toBeGreaterThan(before);
  },
  TIME,
);

test(
  'nobody notices that the replica is killed, nor that it comes back',
  async () => {
    const answers: number[] = [];
    let asking = true;
    const asks = Array.from({ length: 4 }, async (_, reader) => {
      for (let turn = 0; asking; turn += 1) {
        answers.push((await search(`zeppelin ${reader} ${turn}`)).status);
      }
    });
    try {
      await standby.kill();
      await untilReplicaIs('away');
      expect((await ready()).code).toBe(200);
      await standby.start();
      await untilReplicaIs('ok');
    } finally {
      asking = false;
      await Promise.all(asks);
    }
    expect(new Set(answers)).toEqual(new Set([200]));
  },
  TIME,
);

test(
  'searches go on while the primary is away, and nothing that was said to be stored is lost',
  async () => {
    const raters = startReaders(server.url, 2);
    await until(
      () => raters.reading.rated.length,
      (count) => count >= 4,
    );
    wire.cut();
    await until(ready, ({ code }) => code === 503);
    const end = Date.now() + AWAY_SECONDS * 1000;
    while (Date.now() < end) {
      expect(await search(`zeppelin ${Date.now()}`)).toEqual({ status: 200, found: 1 });
      await sleep(200);
    }
    await wire.mend();
    await until(ready, ({ code }) => code === 200);
    const before = raters.reading.rated.length;
    await until(
      () => raters.reading.rated.length,
      (count) => count >= before + 4,
    );
    await raters.stop();
    const client = new pg.Client({ connectionString: wire.url });
    await client.connect();
    const { rows } = await client.query('select answer_id from answer_feedback');
    await client.end();
    const kept = new Set(rows.map((row) => row.answer_id));
    expect(raters.reading.rated.filter((id) => !kept.has(id))).toEqual([]);
  },
  TIME,
);
