import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { queryResponseSchema } from '../../packages/server/src/contract/index.ts';
import { freePort } from '../../packages/server/src/testing/freePort.ts';
import { type NewSite, newSite, PNPM } from './newSite.ts';
import { packAll, type Tarballs } from './pack.ts';
import { type Serving, serving } from './serving.ts';

// pnpm gives a package only what it names itself: what is missing in ours shows here.

jest.setTimeout(600_000);

let packed: Tarballs;
let site: NewSite;
let served: Serving;

beforeAll(async () => {
  packed = await packAll();
  site = await newSite('javascript');
  const files = [packed['docusaurus-plugin-auth'].file, packed['docusaurus-auth-server'].file];
  await site.sh(`${PNPM} add ${files.join(' ')}`);
  await site.sh(`${PNPM} exec docusaurus-auth-server init --yes`);
  await site.sh(`${PNPM} build`);
  const command = `${PNPM} exec docusaurus-auth-server serve --site build`;
  served = await serving(site, command, await freePort());
});

afterAll(async () => {
  await served?.stop();
  await site?.remove();
  await packed?.remove();
});

test('a site installed by pnpm builds, and its server answers from it', async () => {
  const response = await fetch(new URL('/api/v1/query', served.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question: 'How do I start the development server?' }),
  });
  const { citations } = queryResponseSchema.parse(await response.json());
  expect(citations[0]?.url).toMatch(/^\/docs\/intro/);
});
