import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Express } from 'express';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import {
  type ModelCall,
  type ModelServer,
  type Reply,
  says,
  startModelServer,
} from '../../../testing/modelServer.ts';
import { ask, modelApp, QUESTION, stream, textOf } from './support.ts';

const FIRST = 'The default of boilTimeout is 5000 milliseconds';
const SECOND = 'The boilTimeout option is the time in milliseconds after which a kettle gives up.';
const INVENTED = 'It was chosen by a committee of engineers in Paris.';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.calls.length = 0;
});

const asksJudge = ({ body }: ModelCall) =>
  body.messages[0]?.content.startsWith('You check sentences') === true;

/** A model that writes `text`, and answers `verdict` when it is asked to check it. */
function writesAndJudges(text: string, verdict: Reply): void {
  server.reply((call) => (asksJudge(call) ? verdict : says(text)));
}

describeOnEachDatabase('a model as judge', (database) => {
  let app: Express;
  beforeAll(async () => {
    ({ app } = await modelApp(database(), server, { env: { LLM_JUDGE: 'on' } }));
  });

  it('marks what it finds unsupported, and the answer is doubtful then', async () => {
    writesAndJudges(`${FIRST}. ${SECOND}`, says('{"unsupported":[2]}'));
    const { answer, support, degree } = await ask(app, { question: QUESTION });
    expect(answer).toContain(`${FIRST} [1].`.replace(' [1].', '. [1]'));
    expect(answer).toMatch(/gives up\. \[\?\]$/);
    expect(support).toEqual({ sentences: 2, supported: 1, unsupported: [SECOND] });
    expect(degree).toBe('doubtful');
    expect(textOf(await stream(app, { question: QUESTION }))).toBe(answer);
  });

  it('takes an answer back of which it finds nothing', async () => {
    writesAndJudges(`${FIRST}. ${SECOND}`, says('```json\n{"unsupported":[1,2]}\n```'));
    expect(await ask(app, { question: QUESTION })).toMatchObject({
      degree: 'not_covered',
      citations: [],
    });
  });

  it('cannot vouch for what stands nowhere, whatever it was told', async () => {
    writesAndJudges(`${FIRST}. ${INVENTED}`, says('{"unsupported":[]}'));
    const { answer, support } = await ask(app, { question: QUESTION });
    expect(answer).toContain(`${INVENTED} [?]`);
    expect(support).toEqual({ sentences: 2, supported: 1, unsupported: [INVENTED] });
  });

  it.each<[string, Reply]>([
    ['prose', says('All of this is fine.')],
    ['another form', says('{"unsupported":"all"}')],
    ['broken JSON', says('{"unsupported":[1,')],
    ['numbers of nothing', says('{"unsupported":[0,-3,99]}')],
    ['nothing', says('')],
    ['an error', { status: 400 }],
  ])('that answers with %s changes nothing', async (_what, verdict) => {
    writesAndJudges(`${FIRST}. ${SECOND}`, verdict);
    const { mode, answer, support } = await ask(app, { question: QUESTION });
    expect(mode).toBe('generated');
    expect(answer).not.toContain('[?]');
    expect(support).toEqual({ sentences: 2, supported: 2, unsupported: [] });
  });

  it('gets sentences and sections as data between unguessable tags, and a limit', async () => {
    writesAndJudges(`${FIRST}. ${SECOND}`, says('{"unsupported":[]}'));
    await ask(app, { question: QUESTION });
    await ask(app, { question: QUESTION });
    const [first, second] = server.calls.filter(asksJudge).map(({ body }) => body);
    const codeOf = (content = '') =>
      /<sentence-([0-9a-f]{32}) number="2">\n/.exec(content)?.[1] ?? 'none';
    const content = first?.messages[1]?.content ?? '';
    const code = codeOf(content);
    expect(content).toContain(`<section-${code} number="1">`);
    expect(content).toContain(`${SECOND}\n</sentence-${code}>`);
    expect(codeOf(second?.messages[1]?.content)).not.toBe(code);
    expect(first).toMatchObject({ temperature: 0, max_tokens: 300 });
  });
});
