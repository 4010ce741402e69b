import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import request from 'supertest';
import { inSession, type SignedIn } from '../../account/__tests__/support.ts';
import { makeManifest, makePage, makeSection } from '../../rag/__tests__/makeManifest.ts';
import { ingestManifest } from '../../rag/ingest/index.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, accountApp } from '../../testing/reader.ts';
import { declarePolicy } from '../policy.ts';

const TABS = [
  { language: 'python', text: 'port = kettle.open("serial")' },
  { language: 'rust', text: 'let port = Kettle::open("serial");' },
];

/** One line announces the same thing in two tabs. */
const MANIFEST = makeManifest([
  makePage({
    url: '/docs/serial',
    title: 'Serial ports',
    sections: [
      makeSection({
        headingPath: ['Serial ports'],
        text: 'Open a serial port by its name:',
        code: TABS,
      }),
    ],
  }),
]);

const question = 'How do I open a serial port?';

describeOnEachDatabase('an answer that quotes', (database) => {
  let app: AccountApp;
  let ada: SignedIn;
  beforeAll(async () => {
    app = accountApp(database());
    await ingestManifest(database().db, MANIFEST);
  });
  beforeEach(async () => {
    ada = await inSession(app);
    await patch({
      softwareBackground: 'Never to be sent',
      preferences: { codeLanguage: 'Python' },
      consents: { background: true, personalised_answers: true },
    });
  });

  const patch = (body: object) => ada.send('patch', '/api/v1/profile').send(body).expect(200);

  /** The languages of the code that is quoted, and for whom. */
  async function ask(body: object = {}) {
    const answer = await ada.send('post', '/api/v1/query').send({ question, ...body });
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('Never to be sent');
    const code = /```(\w+)/.exec(answer.body.answer)?.[1];
    return { code, answeredFor: answer.body.answeredFor };
  }

  const FOR_NOBODY = { code: 'rust', answeredFor: undefined };

  test('shows the reader’s variant of the code, and says for whom it answered', async () => {
    expect(await ask()).toEqual({ code: 'python', answeredFor: { codeLanguage: 'Python' } });
  });

  test.each<[string, object]>([
    ['the switch is off', { preferences: { personalisation: false } }],
    ['the consent is withdrawn', { consents: { personalised_answers: false } }],
  ])('reads nothing of the profile when %s, from the next question on', async (_when, body) => {
    await patch(body);
    expect(await ask()).toEqual(FOR_NOBODY);
  });

  test('reads nothing of the profile when the reader asks without it', async () => {
    expect(await ask({ personalise: false })).toEqual(FOR_NOBODY);
  });

  test('reads nothing of the profile under a policy that the reader has not agreed to', async () => {
    await declarePolicy(database().db, '2');
    expect(await ask()).toEqual(FOR_NOBODY);
    await declarePolicy(database().db, '1');
    expect(await ask()).toMatchObject({ code: 'python' });
  });

  test('knows nothing of the profile without the session', async () => {
    const { body } = await request(app.app).post('/api/v1/query').send({ question });
    expect(body.answer).toContain('```rust');
    expect(body).not.toHaveProperty('answeredFor');
  });
});
