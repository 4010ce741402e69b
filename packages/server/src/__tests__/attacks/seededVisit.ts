import request from 'supertest';
import { CANARIES } from '../../../../../scripts/shared/canaries.ts';
import { gapTasks } from '../../admin/gaps/gapTasks.ts';
import { toolManifest } from '../../rag/__tests__/makeManifest.ts';
import { createEnricher } from '../../rag/enrich/enricher.ts';
import { type AccountApp, codeIn, PASSWORD, settle, signedUp } from '../../testing/reader.ts';
import { tokenIn } from './support.ts';

const canary = (name: string) => CANARIES[name] ?? '';

/** What an operator sets, with a secret in each place that has room for one. Nothing of it is reached. */
export const SECRET_ENV = {
  INGEST_TOKEN: canary('INGEST_TOKEN'),
  METRICS_TOKEN: canary('METRICS_TOKEN'),
  DATABASE_URL: `postgres://docs:${canary('DATABASE_URL')}@127.0.0.1:9/docs`,
  SMTP_URL: `smtp://docs:${canary('SMTP_URL')}@127.0.0.1:9`,
  MAIL_FROM: 'Docs <docs@docs.example.com>',
  GITHUB_CLIENT_ID: 'github-client',
  GITHUB_CLIENT_SECRET: canary('GITHUB_CLIENT_SECRET'),
  GOOGLE_CLIENT_ID: 'google-client',
  GOOGLE_CLIENT_SECRET: canary('GOOGLE_CLIENT_SECRET'),
  LLM_BASE_URL: 'http://127.0.0.1:9/v1',
  LLM_MODEL: 'writer',
  LLM_API_KEY: canary('LLM_API_KEY'),
  EMBEDDINGS_BASE_URL: 'http://127.0.0.1:9/v1',
  EMBEDDINGS_MODEL: 'embedder',
  EMBEDDINGS_API_KEY: canary('EMBEDDINGS_API_KEY'),
  RERANK_BASE_URL: 'http://127.0.0.1:9/v1',
  RERANK_MODEL: 'ranker',
  RERANK_API_KEY: canary('RERANK_API_KEY'),
};

/** What a reader types, is, or comes from: none of it is for operators to read. */
export const PRIVATE = {
  network: '203.0.113.77',
  agent: 'QuillBrowser/7.31',
  software: 'I bootstrap oberon compilers at Quillfeather',
  hardware: 'Vacuum tube racks in the cellar',
  typedMail: 'zephyrine@quillfeather.io',
  typedPhone: '+49 30 901820',
  typedKey: `sk-proj-${'aB3dE6gH9j'.repeat(4)}`,
  marked: 'Quillfeather merges with Inkwell on Monday',
  title: 'My plans for leaving Quillfeather',
};

const { typedMail, typedPhone, typedKey } = PRIVATE;
const QUESTION = `Why does kettle refuse ${typedKey} of ${typedMail}? Call ${typedPhone}.`;

const HEADERS = { 'X-Forwarded-For': PRIVATE.network, 'User-Agent': PRIVATE.agent };

type Visit = Awaited<ReturnType<typeof signedUp>>;

/** Everything by which a reader gets in, and what stands in the mails about it. */
async function signInEverywhere(app: AccountApp, { browser, reader }: Visit): Promise<string[]> {
  const { email } = reader;
  const other = app.browser();
  await other.post('/sign-in/email', { email, password: 'not the one' }, HEADERS);
  await other.post('/sign-in/magic-link', { email }, HEADERS);
  await other.post('/request-password-reset', { email }, HEADERS);
  await other.post('/email-otp/send-verification-otp', { email, type: 'sign-in' }, HEADERS);
  const link = tokenIn((await app.mail('magic-link', email)).data.url);
  const reset = tokenIn((await app.mail('reset-password', email)).data.url);
  const otp = codeIn(await app.mail('sign-in-code', email));
  const { body } = await browser.get('/token', HEADERS);
  const enabled = await browser.post('/two-factor/enable', { password: PASSWORD }, HEADERS);
  const cookies = [...browser.cookies.values()];
  return [link, reset, `"${otp}"`, body.token, enabled.body.totpURI, ...cookies].map(String);
}

/** Asks, rates, keeps and shares, and gives the tokens of all that. */
async function askAndKeep({ browser }: Visit): Promise<string[]> {
  await browser.post('/api/v1/profile', {
    softwareBackground: PRIVATE.software,
    hardwareBackground: PRIVATE.hardware,
    consents: { background: true, personalised_answers: true, history: true },
  });
  const marked = { text: PRIVATE.marked, url: '/docs/install' };
  const asked = await browser.post(
    '/api/v1/query',
    { question: QUESTION, selection: marked, page: { url: '/docs/install', locale: 'en' } },
    HEADERS,
  );
  const { id, feedbackToken, conversationId } = asked.body;
  const note = `${typedMail} has no idea what ${typedKey} is`;
  const rating = { answerId: id, token: feedbackToken, rating: 'down', reasons: [], note };
  await browser.post('/api/v1/feedback', rating, HEADERS);
  const path = `/api/v1/conversations/${conversationId}`;
  while ((await browser.get(path)).status !== 200) await settle(10);
  const shared = await browser.post(`${path}/shares`);
  return [feedbackToken, shared.body.token].map(String);
}

/** Mail that cannot be delivered: the server that is asked quotes the address. */
async function failToMail({ deps }: AccountApp, to: string): Promise<void> {
  await deps.mailer.send({
    template: 'verify-email',
    to,
    data: { code: '424242', validForSeconds: 600 },
  });
  await deps.mailer.drain();
}

/** What the server makes of the questions by itself, as if it had no model. */
async function findGaps({ deps, config: { searchModels, ...config } }: AccountApp): Promise<void> {
  const models = { ...searchModels, embeddings: undefined, rerank: undefined };
  const without = { ...config, searchModels: models, llm: undefined };
  const tasks = gapTasks({ ...deps, config: without });
  await createEnricher({ ...deps, tasks }).drain();
}

/**
 * Lets readers do, by the real routes, everything that leaves something private behind.
 *
 * @returns texts that stand for it, as they went over the wire
 */
export async function seededVisit(app: AccountApp): Promise<string[]> {
  const manifest = request(app.app).put('/api/v1/index').send(toolManifest());
  await manifest.set('Authorization', `Bearer ${SECRET_ENV.INGEST_TOKEN}`).expect(200);
  const visit = await signedUp(app, { name: 'Reader of the docs' });
  const kept = await askAndKeep(visit);
  const opened = await signInEverywhere(app, visit);
  await failToMail(app, PRIVATE.typedMail);
  const gone = await signedUp(app);
  await gone.browser.post('/delete-user', { password: PASSWORD });
  await app.deps.auth.events.settled();
  await app.deps.counts?.flush();
  await findGaps(app);
  return [...kept, ...opened, ...Object.values(PRIVATE), QUESTION, gone.reader.email, PASSWORD];
}
