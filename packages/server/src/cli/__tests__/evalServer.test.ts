import { expect, it } from '@jest/globals';
import { readAnswerStream } from '../../rag/eval/answers/readAnswerStream.ts';
import { listening, QUESTION, sharedModelApp } from '../../rag/query/__tests__/support.ts';
import { says } from '../../testing/modelServer.ts';
import { askServer } from '../eval/askForAnswer.ts';

const { app, model } = sharedModelApp();
const ANSWER = 'The default of boilTimeout is 5000 milliseconds [1].';
const question = { id: 'timeout', question: QUESTION, gold: ['/docs/configuration'] };

it('a running server is asked as the widget asks it, and its whole answer is read', async () => {
  model().reply(() => says(ANSWER));
  const { response, firstToken } = await listening(app(), (origin) => askServer(origin)(question));
  expect(response).toMatchObject({
    answer: ANSWER,
    mode: 'generated',
    degree: 'answered',
    citations: [{ number: 1, url: '/docs/configuration#boilTimeout' }],
    usage: { model: 'stand-in' },
  });
  expect(response.sources.length).toBeGreaterThan(0);
  expect(firstToken).toBeGreaterThan(0);
});

it('its first words are noted while the answer is still being written', async () => {
  const noted = Promise.withResolvers<void>();
  const [first = '', ...rest] = ANSWER.match(/\s*\S+\s*/g) ?? [];
  // The model goes on only when the first words have been noted.
  model().reply(() => ({ steps: [first, { until: noted.promise }, ...rest] }));
  const response = await listening(app(), async (origin) => {
    const { body } = await fetch(`${origin}/api/v1/query`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
      body: JSON.stringify({ question: QUESTION }),
    });
    if (!body) throw new Error('no answer');
    return readAnswerStream(body, noted.resolve);
  });
  expect(response.answer).toBe(ANSWER);
});

it('an answer that breaks off is no answer', async () => {
  model().reply(() => ({ steps: ['The default ', 'of ', 'cut'] }));
  await expect(listening(app(), (origin) => askServer(origin)(question))).rejects.toThrow(
    'The answer broke off: answer_interrupted.',
  );
});
