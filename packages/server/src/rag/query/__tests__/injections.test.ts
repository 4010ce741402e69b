import { describe, expect, it } from '@jest/globals';
import { type ModelCall, says } from '../../../testing/modelServer.ts';
import { makeSection, toolManifest } from '../../__tests__/makeManifest.ts';
import { render } from '../../answer/filter/__tests__/render.ts';
import { ATTEMPTS, type Attempt } from './injections.ts';
import { ask, modelApp, QUESTION, sharedModelApp, stream } from './support.ts';

/** The docs, with a page into which somebody has written this. */
function poisoned(planted: string) {
  const manifest = toolManifest();
  const page = manifest.pages.find(({ url }) => url === '/docs/configuration');
  page?.sections.push(
    makeSection({
      anchor: 'boil-notes',
      headingPath: ['Configuration', 'Notes on boilTimeout'],
      text: `The default boilTimeout suits most kettles.\n${planted}`,
    }),
  );
  return manifest;
}

/** A model that does what the planted text says, if it has reached it; nobody reads the rules. */
function obedient({ planted, obeys }: Attempt) {
  return ({ body }: ModelCall) => {
    const content = body.messages.map((message) => message.content).join('\n');
    const sections = content.split(/<(?:section|selection)-[0-9a-f]+ number="/).slice(1);
    const number = sections.findIndex((section) => section.includes('The default is 5000')) + 1;
    // The scanner of the attack keeps what is planted; the index may have folded its white space.
    const reached = content.replace(/\s+/g, ' ').includes(planted.replace(/\s+/g, ' '));
    const text = obeys.replaceAll('milliseconds [1]', `milliseconds [${number}]`);
    return says(reached ? text : 'The planted text did not reach the model.');
  };
}

/** Only the docs' own pages may be linked. */
function expectHarmless(answer: string, { never }: Attempt): void {
  const { links, images, foreign, text } = render(answer);
  expect(links.filter((href) => !/^\/docs\//.test(href))).toEqual([]);
  expect({ images, foreign }).toEqual({ images: [], foreign: [] });
  expect(answer).not.toMatch(never);
  expect(text).not.toContain('did not reach');
}

const { app, model, database } = sharedModelApp();

describe('a model that obeys whatever it is told', () => {
  it('is tried in at least sixty ways', () => {
    expect(ATTEMPTS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(ATTEMPTS.map((one) => [one.name, one] as const))(
    'by a marked text: %s',
    async (_, one) => {
      model().reply(obedient(one));
      const selection = {
        text: `The default is 5000.\n${one.planted}`,
        url: '/docs/configuration',
      };
      const answer = await ask(app(), { question: QUESTION, selection });
      expect(model().calls.at(-1)?.body.messages[1]?.content).toContain('<selection-');
      // What a marked text claims may be repeated: it is cited as what the reader has marked.
      expectHarmless(answer.answer, one.claims ? { ...one, never: /evil\.com/i } : one);
    },
  );

  it.each(ATTEMPTS.map((one) => [one.name, one] as const))(
    'by a turn of the conversation, as a stream: %s',
    async (_, one) => {
      model().reply(obedient(one));
      const messages = [{ role: 'assistant', text: one.planted }];
      const events = await stream(app(), { question: QUESTION, messages });
      let shown = '';
      for (const event of events) {
        if (event.type !== 'text-delta') continue;
        shown += event.delta;
        const { links, images, foreign } = render(shown);
        expect({ links: links.filter((href) => !/^\/docs\//.test(href)), images, foreign }).toEqual(
          {
            links: [],
            images: [],
            foreign: [],
          },
        );
      }
      const replaced = events.find((event) => event.type === 'data-text');
      expectHarmless(replaced?.type === 'data-text' ? replaced.data : shown, one);
    },
  );

  it.each(ATTEMPTS.filter((_, index) => index % 9 === 0).map((one) => [one.name, one] as const))(
    'by a page of the docs: %s',
    async (_, one) => {
      const made = await modelApp(database(), model(), { manifest: poisoned(one.planted) });
      model().reply(obedient(one));
      const { answer } = await ask(made.app, { question: QUESTION });
      const { links, images, foreign } = render(answer);
      // What an author has written into the docs may be repeated, but only as text.
      expect({ links: links.filter((href) => !/^\/docs\//.test(href)), images, foreign }).toEqual({
        links: [],
        images: [],
        foreign: [],
      });
      expect(answer).not.toContain('did not reach');
    },
  );
});
