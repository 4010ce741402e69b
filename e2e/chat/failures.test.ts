import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import {
  type ModelServer,
  says,
  startModelServer,
} from '../../packages/server/src/testing/modelServer.ts';
import { useSite } from '../support/accounts.ts';
import { ask, chat } from '../support/chat.ts';

let model: ModelServer;

const site = useSite(async () => {
  model = await startModelServer();
  return { env: { LLM_BASE_URL: model.url, LLM_MODEL: 'stand-in' }, stop: () => model.close() };
});

const QUESTION = 'How do I choose another port?';
const SAID = 'When the port is taken, `npm start` says so at once. [1]';

const press = (within: Locator, name: string) =>
  within.getByRole('button', { name, exact: true }).click();

/** Asks in a new conversation, and waits for what becomes of it. */
async function askFor(page: Page, text: string): Promise<Locator> {
  const { dialog } = chat(page);
  const again = dialog.getByRole('button', { name: 'New conversation', exact: true });
  if (await again.isVisible()) await again.click();
  const exchange = await ask(page, QUESTION);
  await exchange.getByText(text).first().waitFor();
  return exchange;
}

/** What a server says that refuses the next question. */
function refuseOnce(page: Page, code: string, status: number, more: object = {}): Promise<unknown> {
  const headers = { 'content-type': 'application/problem+json' };
  const body = JSON.stringify({ code, status, ...more });
  return page.route('**/api/v1/query', (route) => route.fulfill({ status, headers, body }), {
    times: 1,
  });
}

test('each refusal is told in words of its own, with the way on that helps', async () => {
  model.reply(() => says(SAID));
  const { page, problems } = await site().visit();
  const { dialog } = chat(page);
  const button = (within: Locator, name: string) => within.getByRole('button', { name });
  await page.goto('/docs/');

  await refuseOnce(page, 'unauthenticated', 401);
  const ended = await askFor(page, 'Your session has ended. Sign in to ask this question.');
  expect(await ended.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toContain(
    '/auth/sign-in',
  );

  await refuseOnce(page, 'payload_too_large', 413);
  const long = await askFor(page, 'This question is too long.');
  expect(await button(long, 'Try again').count()).toBe(0);

  // The page waits for an answer that is under way, and shows it.
  await refuseOnce(page, 'answer_in_progress', 409);
  await askFor(page, 'says so at once');

  await refuseOnce(page, 'untrusted_origin', 403);
  const foreign = await askFor(page, 'The assistant does not take questions from this address');
  expect(await button(foreign, 'Try again').count()).toBe(0);

  await refuseOnce(page, 'overloaded', 503);
  const crowded = await askFor(page, 'Very many questions are being asked right now.');
  expect(await button(crowded, 'Try again').count()).toBe(1);

  await refuseOnce(page, 'internal_error', 500, { requestId: 'req-42' });
  const broken = await askFor(page, 'Something went wrong on our side');
  await broken.getByText('req-42').waitFor();
  await button(broken, 'Try again').click();
  await dialog.getByText('says so at once').first().waitFor();
  expect(problems.filter((line) => !line.includes('Failed to load resource'))).toEqual([]);
});

test('a proof of work is done by the page itself, and nobody has to look at it', async () => {
  model.reply(() => says(SAID));
  const { page, problems } = await site().visit();
  const proofs: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/v1/query')) proofs.push(request.headers()['proof-of-work']);
  });
  await page.goto('/docs/');
  await refuseOnce(page, 'proof_of_work_required', 403);
  await askFor(page, 'says so at once');
  const [none, proof = ''] = proofs;
  expect(none).toBeUndefined();
  expect(JSON.parse(Buffer.from(proof, 'base64').toString())).toMatchObject({
    challenge: { signature: expect.any(String) },
    solution: { counter: expect.any(Number) },
  });

  // As on a page that is not of a secure origin.
  await page.evaluate(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  await refuseOnce(page, 'proof_of_work_required', 403);
  const refused = await askFor(page, 'this browser could not do it');
  await refused.getByRole('link', { name: 'Sign in' }).waitFor();
  expect(problems.filter((line) => !line.includes('Failed to load resource'))).toEqual([]);
});

test('a reader sees that the docs are searched, when the server is silent, and what was left out', async () => {
  const { page, leave } = await site().visit();
  const { dialog, question } = chat(page);
  await page.clock.install();
  await page.goto('/docs/');
  // The first request gets no answer at all.
  await page.route('**/api/v1/query', () => {}, { times: 1 });
  await page.getByRole('button', { name: 'Ask the docs' }).click();
  await question.fill(QUESTION);
  await question.press('Enter');
  await dialog.getByText('Looking in the docs').first().waitFor();
  await page.clock.fastForward(31_000);
  await dialog.getByText('The answer took too long.').first().waitFor();
  await page.clock.resume();

  model.reply(() => says(SAID, { finish: 'length' }));
  await press(dialog, 'Try again');
  await dialog.getByText('The answer was cut because it became too long.').waitFor();
  await leave();

  model.reply(() => says(SAID));
  await site().restart({ LLM_DAILY_TOKENS: '1' });
  const next = await site().visit();
  await next.page.goto('/docs/');
  await askFor(next.page, 'Quoted, because the AI has reached its limit for now.');
  await next.leave();
});
