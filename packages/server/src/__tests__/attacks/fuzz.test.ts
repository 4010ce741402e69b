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
import { Sender, type Sent } from '../../testing/fuzz/send.ts';
import { headersOf, surroundings } from '../../testing/fuzz/surroundings.ts';
import fc from '../../testing/properties.ts';
import { type AccountApp, signedUp } from '../../testing/reader.ts';
import { productionApp } from './support.ts';

/** Requests to each operation on each database; `npm run fuzz` looks longer. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 20);

/** Long enough for a machine that is busy. */
const TIME = 60_000 + RUNS * 10_000;

/** Where the program stands. */
const FOLDER = resolve(import.meta.dirname, '../../../../..');

/** Those that keep a connection on purpose, of which an address may have ten a minute. */
const SLOW = ['checkStream'];

const document = openApiDocument();

const found: Target[] = listOperations().flatMap(({ path, method, operation: { access } }) => {
  const described = document.paths[path]?.[method];
  return described ? [{ path, method, access, described, named: document.components.schemas }] : [];
});

const deletes = ({ method }: Target) => method === 'delete';
/** What is there is to be met before it is gone. */
const targets = [...found.filter((one) => !deletes(one)), ...found.filter(deletes)];

/** What went wrong, with as much of the request as people read. */
function told(sent: Sent, wrong: string): string {
  const body = String(sent.body ?? '').slice(0, 300);
  return [wrong, `${sent.method} ${sent.path}`, JSON.stringify(sent.headers), body].join('\n');
}

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

  /** Sends requests to an operation, other ones on each database, and says which went wrong. */
  async function attack(target: Target, numRuns: number, given = around): Promise<void> {
    const property = fc.asyncProperty(requestsOf(target, given), async (sent) => {
      const headers = { 'X-Forwarded-For': elsewhere(), ...sent.headers };
      const wrong = wrongWith(await sender.send({ ...sent, headers }), FOLDER);
      if (wrong) failures.push(told(sent, wrong));
    });
    const failures: string[] = [];
    const { seed = 1 } = fc.readConfigureGlobal();
    await fc.assert(property, { numRuns, seed: database().kind === 'pglite' ? seed : -seed });
    expect(failures).toEqual([]);
  }

  test.each(targets.map((target) => [target.described.operationId, target] as const))(
    'attack 46: no request to %s breaks the server or makes it say what it should not',
    (id, target) => attack(target, SLOW.includes(id) ? Math.min(RUNS, 10) : RUNS),
    TIME,
  );

  test(
    'attack 46, accounts: no request to a route of Better Auth does',
    async () => {
      const routes = authTargets(app.deps.auth);
      expect(routes.length).toBeGreaterThan(40);
      let { browser } = await signedUp(app);
      for (const target of routes) {
        // What was tried before may have signed the reader out, or deleted the account.
        if (!(await browser.user())) ({ browser } = await signedUp(app));
        const reader = headersOf(app, browser);
        const given = { ...around, identities: { ...around.identities, reader } };
        await attack(target, Math.ceil(RUNS / 3), given);
      }
    },
    TIME,
  );
});
