import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Manifest, QueryResponse } from '../../../contract/index.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/databases.ts';
import { makeManifest, makePage, makeSection, toolManifest } from '../../__tests__/makeManifest.ts';
import { ingestManifest } from '../../ingest/index.ts';
import { createSearch } from '../../search/search.ts';
import { answerQuestion } from '../answer.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('pglite');
}, 60_000);
afterAll(() => database.close());

async function ask(question: string, manifest = toolManifest()): Promise<QueryResponse> {
  await ingestManifest(database.db, manifest);
  return (await answerQuestion(createSearch(database.db), { question })).response;
}

/** Every section's texts, by the address that opens it. */
function textsByUrl(manifest: Manifest): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const page of manifest.pages) {
    for (const { anchor, text, code } of page.sections) {
      texts.set(anchor ? `${page.url}#${anchor}` : page.url, [
        text,
        ...code.map((one) => one.text),
      ]);
    }
  }
  return texts;
}

describe('answerQuestion', () => {
  it('quotes the sentences that answer and cites where they stand', async () => {
    const answer = await ask('What is the default of boilTimeout?');
    expect(answer).toMatchObject({ mode: 'extractive', confidence: 'high' });
    expect(answer.answer).toContain('The default is 5000. [1]');
    expect(answer.citations[0]).toEqual({
      number: 1,
      url: '/docs/configuration#boilTimeout',
      title: 'Configuration',
      headingPath: ['Configuration', 'boilTimeout'],
      quote: expect.stringContaining('The default is 5000.'),
    });
  });

  it('gives the command when the question asks how', async () => {
    const { answer } = await ask('How do I install kettle with npm?');
    expect(answer).toContain('Install the kettle package from npm: [1]');
    expect(answer).toContain('```bash\nnpm install --save-dev kettle\n```');
  });

  it.each([
    'how to upgrade',
    'kettle',
    'whistle when water boils',
    'tea',
    'configuration file setting',
  ])(
    'quotes %j verbatim, numbers citations in order and opens anchors that exist',
    async (question) => {
      const manifest = toolManifest();
      const { answer, citations, sources } = await ask(question, manifest);
      const texts = textsByUrl(manifest);
      expect(citations.length).toBeGreaterThan(0);
      for (const [index, { number, url, quote }] of citations.entries()) {
        expect(number).toBe(index + 1);
        expect(quote).not.toBe('');
        expect(texts.get(url)?.some((text) => text.includes(quote))).toBe(true);
        expect(answer).toContain(`[${number}]`);
      }
      expect(sources.every((source) => texts.has(source.url))).toBe(true);
    },
  );

  it('says that the docs do not cover a question, with the nearest pages and no citation', async () => {
    const answer = await ask('Which visa do I need to travel to Japan with a kettle?');
    expect(answer).toMatchObject({
      answer: 'The docs do not seem to cover this.',
      confidence: 'none',
      citations: [],
      followUps: [],
    });
    expect(answer.sources.length).toBeGreaterThan(0);
  });

  it.each(['the of and is it', '?!', '؟؟', '\u200B.'])('has no answer to %j', async (question) => {
    expect(await ask(question)).toMatchObject({ confidence: 'none', sources: [], citations: [] });
  });

  it('suggests headings of the docs that it did not quote', async () => {
    const { followUps, citations } = await ask('How do I install kettle with npm?');
    const headings = toolManifest().pages.flatMap((page) =>
      page.sections.map((section) => section.headingPath.at(-1)),
    );
    const quoted = citations.map((citation) => citation.headingPath.at(-1));
    expect(followUps.length).toBeGreaterThan(0);
    for (const followUp of followUps) {
      expect(headings.some((heading) => heading && followUp.endsWith(heading))).toBe(true);
      expect(quoted).not.toContain(followUp);
    }
  });

  it('shows markup of the docs as text, and says the same thing once', async () => {
    const text = 'A samovar takes [x](https://evil.example) and <b>water</b>.';
    const page = (url: string) =>
      makePage({ url, title: 'Samovar', sections: [makeSection({ text })] });
    const { answer, citations } = await ask('samovar', makeManifest([page('/a'), page('/b')]));
    expect(answer).toBe(
      'A samovar takes \\[x\\](https\\://evil.example) and \\<b>water\\</b>. [1]',
    );
    expect(citations).toMatchObject([{ quote: text }]);
  });

  it('gives the code that the quoted sentence announces', async () => {
    const text = 'Fill the samovar:\nBoil the samovar quickly:\nClean it:';
    const code = ['fill', 'boil', 'clean'].map((command) => ({ text: `${command} samovar` }));
    const page = makePage({ url: '/a', title: 'Samovar', sections: [makeSection({ text, code })] });
    const { answer } = await ask('How to boil a samovar quickly', makeManifest([page]));
    expect(answer).toBe('Boil the samovar quickly: [1]\n\n```\nboil samovar\n```');
  });

  it('gives the last code when the text ends by announcing it', async () => {
    const code = [{ text: 'samovar first' }, { text: 'samovar last' }];
    const section = makeSection({ text: 'Or build the samovar:', code });
    const page = makePage({ url: '/a', title: 'Samovar', sections: [section] });
    const { answer } = await ask('samovar', makeManifest([page]));
    expect(answer).toContain('samovar last');
  });

  it('announces a list together with its items', async () => {
    const text = 'Unrelated words first.\nA samovar needs:\n- water\n- fire\n- tea';
    const page = makePage({ url: '/a', title: 'Samovar', sections: [makeSection({ text })] });
    const { citations } = await ask('What does a samovar need?', makeManifest([page]));
    expect(citations[0]?.quote).toBe('A samovar needs:\n- water\n- fire\n- tea');
  });
});
