import './production.ts';

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { listOperations } from '../../contract/operations/index.ts';
import { openApiDocument } from '../../openapi/document.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { authTargets } from '../../testing/fuzz/authTargets.ts';
import { wrongWith } from '../../testing/fuzz/judge.ts';
import { requestsOf, type Surroundings, type Target } from '../../testing/fuzz/requestsOf.ts';
import { Sender } from '../../testing/fuzz/send.ts';
import { headersOf, surroundings } from '../../testing/fuzz/surroundings.ts';
import fc from '../../testing/properties.ts';
import { type AccountApp, signedUp } from '../../testing/reader.ts';
import { productionApp } from './support.ts';

/** Requests to each operation on each database; `FUZZ_RUNS` looks longer. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 40);

/** Where the program stands. */
const FOLDER = resolve(import.meta.dirname, '../../../../..');

/** Those that keep a connection on purpose, of which an address may have ten a minute. */
const SLOW = ['checkStream'];

const document = openApiDocument();

const targets: Target[] = listOperations().flatMap(({ path, method, operation: { access } }) => {
  const described = document.paths[path]?.[method];
  return described ? [{ path, method, access, described, named: document.components.schemas }] : [];
});

describeOnEachDatabase('attacks by all kinds of requests', (database) => {
  let app: AccountApp;
  let server: Server;
  let sender: Sender;
  let around: Surroundings;
  beforeAll(async () => {
    app = productionApp(database());
    server = createServer(app.app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    sender = new Sender(server.address() as AddressInfo);
    around = await surroundings(app, database());
  });
  afterAll(() => {
    sender.close();
    server.close();
  });

  let addresses = 0;
  /** Nobody is to be refused for asking much. */
  const elsewhere = () => {
    addresses += 1;
    return `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`;
  };

  /** Sends requests to an operation until one is answered as none may be. */
  async function attack(target: Target, numRuns: number, given = around): Promise<void> {
    const property = fc.asyncProperty(requestsOf(target, given), async (sent) => {
      const headers = { 'X-Forwarded-For': elsewhere(), ...sent.headers };
      expect(wrongWith(await sender.send({ ...sent, headers }), FOLDER)).toBeUndefined();
    });
    await fc.assert(property, { numRuns, endOnFailure: true });
  }

  test.each(targets.map((target) => [target.described.operationId, target] as const))(
    'attack 46: no request to %s breaks the server or makes it say what it should not',
    (id, target) => attack(target, SLOW.includes(id) ? Math.min(RUNS, 10) : RUNS),
  );

  test('attack 46, accounts: no request to a route of Better Auth does', async () => {
    const found = authTargets(app.deps.auth);
    expect(found.length).toBeGreaterThan(60);
    for (const target of found) {
      // What was tried before may have signed the reader out, or deleted the account.
      const { browser } = await signedUp(app);
      const reader = headersOf(app, browser);
      const given = { ...around, identities: { ...around.identities, reader } };
      await attack(target, Math.ceil(RUNS / 4), given).catch((cause) => {
        throw new Error(target.described.operationId, { cause });
      });
    }
  }, 300_000);
});
