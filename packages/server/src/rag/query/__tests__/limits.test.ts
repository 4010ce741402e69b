import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { inSession, type SignedIn } from '../../../account/__tests__/support.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { type ModelServer, says, startModelServer } from '../../../testing/modelServer.ts';
import { accountApp } from '../../../testing/reader.ts';
import { publish } from '../../conversations/__tests__/support.ts';
import { ask, eventsOf, listening, QUESTION, stream, textOf } from './support.ts';

const LIMIT = 100_000;
const ANSWER = 'The default of boilTimeout is 5000 milliseconds.';

/** Everything but what keeps a stream open. */
const REAL_TIMERS = [
  'Date',
  'clearImmediate',
  'clearTimeout',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'setTimeout',
] as const;

const UNLIMITED = Object.fromEntries(
  ['READER_', 'ADDRESS_', ''].flatMap((scope) => [
    [`LLM_${scope}DAILY_TOKENS`, '0'],
    [`LLM_${scope}MONTHLY_TOKENS`, '0'],
  ]),
);

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

describeOnEachDatabase('over a budget of tokens', (database) => {
  beforeAll(() => publish(accountApp(database())));

  const appWith = (env: Record<string, string>) =>
    accountApp(database(), {
      env: { LLM_BASE_URL: server.url, LLM_MODEL: 'stand-in', ...UNLIMITED, ...env },
    });
  /** One answer uses all that a limit allows. */
  function dear(): void {
    server.calls.length = 0;
    const usage = { prompt_tokens: LIMIT, completion_tokens: 30 };
    server.reply(() => says(ANSWER, { usage }));
  }

  it.each([
    'LLM_ADDRESS_DAILY_TOKENS',
    'LLM_ADDRESS_MONTHLY_TOKENS',
    'LLM_DAILY_TOKENS',
    'LLM_MONTHLY_TOKENS',
  ])('answers are quoted, and say why: %s', async (name) => {
    dear();
    const { app } = appWith({ [name]: String(LIMIT) });
    expect(await ask(app, { question: QUESTION })).toMatchObject({ mode: 'generated' });
    const answer = await ask(app, { question: QUESTION });
    expect(answer).toMatchObject({ mode: 'extractive', quotedBecause: 'over_budget' });
    expect(answer.citations[0]?.url).toBe('/docs/configuration#boilTimeout');
    const events = await stream(app, { question: QUESTION });
    expect(events.find((event) => event.type === 'data-answer')).toMatchObject({
      data: { mode: 'extractive', quotedBecause: 'over_budget' },
    });
    expect(textOf(events)).toContain('The default is 5000. [1]');
    expect(server.calls).toHaveLength(1);
  });

  it('one reader is quoted to, and the others are not', async () => {
    dear();
    const app = appWith({ LLM_READER_DAILY_TOKENS: String(LIMIT) });
    const asks = (reader: SignedIn) =>
      reader.send('post', '/api/v1/query').send({ question: QUESTION });
    const [ada, eve] = [await inSession(app), await inSession(app)];
    expect((await asks(ada)).body.mode).toBe('generated');
    expect((await asks(ada)).body.quotedBecause).toBe('over_budget');
    expect((await asks(eve)).body.mode).toBe('generated');
  });

  it('a stream is kept open by comments while the model is silent', async () => {
    let goOn = () => {};
    const silent = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    server.reply(() => ({ steps: [{ until: silent }, ANSWER] }));
    jest.useFakeTimers({ doNotFake: [...REAL_TIMERS] });
    try {
      await listening(appWith({}).app, async (origin) => {
        const response = await fetch(`${origin}/api/v1/query`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
          body: JSON.stringify({ question: QUESTION }),
        });
        const decoder = new TextDecoder();
        let text = '';
        for await (const bytes of response.body ?? []) {
          text += decoder.decode(bytes, { stream: true });
          const comments = text.match(/^: keep-alive\n\n/gm)?.length ?? 0;
          if (comments === 2) goOn();
          else if (text.includes('"data-sources"')) jest.advanceTimersByTime(15_000);
        }
        const [silence = ''] = text.split('"text-delta"');
        expect(silence.match(/^: keep-alive$/gm)).toHaveLength(2);
        expect(text).toContain('"mode":"generated"');
        expect(textOf(eventsOf(text))).toContain('5000');
      });
    } finally {
      jest.useRealTimers();
    }
  });
});
