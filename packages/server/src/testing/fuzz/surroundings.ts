import request from 'supertest';
import { toolManifest } from '../../rag/__tests__/makeManifest.ts';
import { TEST_INGEST_TOKEN } from '../createTestApp.ts';
import type { TestDatabase } from '../databases.ts';
import { type AccountApp, type Browser, settle, signedUp } from '../reader.ts';
import type { Surroundings } from './requestsOf.ts';

const INGEST = { Authorization: `Bearer ${TEST_INGEST_TOKEN}` };

/** The smallest picture that is taken for one. */
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');

/** What a page of the site sends for whoever is signed in there. */
export const headersOf = (app: AccountApp, { cookies }: Browser) => ({
  Origin: app.origin,
  Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
});

/** Asks a question that is kept, and gives its conversation when it is there. */
async function conversationOf(browser: Browser): Promise<string> {
  const asked = await browser.post('/api/v1/query', { question: 'How do I install kettle?' });
  const path = `/api/v1/conversations/${asked.body.conversationId}`;
  while ((await browser.get(path)).status !== 200) await settle(10);
  return asked.body.conversationId;
}

/** What a reader has, by the names that addresses know it by. */
async function thingsOf(app: AccountApp, browser: Browser): Promise<string[]> {
  for (const purpose of ['software', 'hardware', 'history']) {
    await browser.post('/api/v1/profile/consents', { purpose, granted: true });
  }
  const conversation = await conversationOf(browser);
  const shared = await browser.post(`/api/v1/conversations/${conversation}/shares`);
  const picture = await request(app.app)
    .put('/api/v1/account/picture')
    .set({ ...headersOf(app, browser), 'Content-Type': 'image/png' })
    .send(PNG);
  const image = String(picture.body.image).split('/').at(-1);
  return [conversation, shared.body.id, shared.body.token, image].map(String);
}

/** A server with docs, a reader who has a bit of everything, and an administrator. */
export async function surroundings(
  app: AccountApp,
  { db }: Pick<TestDatabase, 'db'>,
): Promise<Surroundings> {
  await request(app.app).put('/api/v1/index').set(INGEST).send(toolManifest()).expect(200);
  const [one, other] = [await signedUp(app), await signedUp(app)];
  const { email } = other.reader;
  await db.updateTable('user').set({ role: 'admin' }).where('email', '=', email).execute();
  const ids = await thingsOf(app, one.browser);
  const identities = {
    reader: headersOf(app, one.browser),
    admin: headersOf(app, other.browser),
    ingest: INGEST,
  };
  return { identities, ids };
}
