import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../testing/databases.ts';
import { makeManifest, makePage, makeSection, toolManifest } from '../../__tests__/makeManifest.ts';
import { ingestManifest } from '../../ingest/index.ts';
import { languageOf } from '../../search/language.ts';
import { createSearch, type SearchResult } from '../../search/search.ts';
import { askedTerms } from '../askedTerms.ts';
import { confidenceOf } from '../confidence.ts';
import { coverageOf } from '../coverage.ts';

/** A site that is large enough for words to be frequent or rare in it. */
function site() {
  const pages = Array.from({ length: 30 }, (_, i) =>
    makePage({
      url: `/docs/${i}`,
      title: `Kettle guide ${i}`,
      sections: Array.from({ length: 4 }, (_, part) =>
        makeSection({
          anchor: `part${part}`,
          headingPath: [`Kettle guide ${i}`, `Step ${part}`],
          text: `This step of the kettle explains valve ${i} and what to do with it in chapter ${part}.`,
        }),
      ),
    }),
  );
  return makeManifest([...toolManifest().pages, ...pages]);
}

describe('the confidence that docs cover a question', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('pglite');
    await ingestManifest(database.db, site());
  }, 60_000);
  afterAll(async () => database.close());

  const find = (query: string): Promise<SearchResult> =>
    createSearch(database.db)({ query, pages: 5, sectionsPerPage: 3 });
  const confidence = async (query: string) => confidenceOf(await find(query));

  it.each([
    'What is the default of boilTimeout?',
    'How do I upgrade my kettle configuration?',
    'How can I make the kettle silent with whistle?',
    'Installation with npm',
  ])('is there for %s', async (question) => {
    expect(await confidence(question)).not.toBe('none');
  });

  it.each([
    'How do I center a div with flexbox in Tailwind?',
    'Which Kubernetes ingress controller terminates TLS for gRPC?',
    'Why does my Terraform plan destroy the S3 bucket?',
    'What is the weather in Lisbon tomorrow?',
    '',
    'the of and',
  ])('is not there for %j', async (question) => {
    expect(await confidence(question)).toBe('none');
  });

  it('falls when a foreign name joins the question, more than when everyday words do', async () => {
    const { covered } = coverageOf(await find('How do I upgrade the kettle?'));
    const everyday = coverageOf(await find('Hello friends how do I upgrade the kettle tonight?'));
    const foreign = coverageOf(
      await find('How do I upgrade the kettle with Kubernetes Terraform?'),
    );
    expect(everyday.covered).toBeLessThan(covered);
    expect(foreign.covered).toBeLessThan(everyday.covered);
  });

  it('knows which words are at home in the docs', async () => {
    const home = coverageOf(await find('kettle valve chapter'));
    const away = coverageOf(await find('weather tomorrow people'));
    expect(home.atHome).toBeGreaterThan(away.atHome + 1);
  });

  it('knows what share of a question is nowhere in the docs', async () => {
    const { absent } = coverageOf(await find('How do I upgrade the kettle?'));
    const foreign = coverageOf(await find('How do I upgrade Kubernetes?'));
    expect([absent, foreign.absent > 0.5, foreign.absent < 1]).toEqual([0, true, true]);
    expect(coverageOf(await find('')).absent).toBe(0);
  });

  it('weighs the first sentence more, technical words less and names most', async () => {
    const terms = askedTerms(await find('Kettle error. Something with Kubernetes too'));
    const of = (name: string) => terms.find(({ term }) => term === name);
    expect(of('kettl')?.first).toBe(true);
    expect(of('kubernet')?.first).toBe(false);
    expect(of('error')?.telling).toBeLessThanOrEqual(0.55);
    expect(of('kubernet')?.rareness).toBe(1);
    expect(of('someth')?.rareness).toBeLessThan(0.6);
  });

  it('works in languages of which no everyday words are known', async () => {
    const found = await find('What is the default of boilTimeout?');
    const language = await languageOf('fi');
    expect(language.everyday).toBeUndefined();
    expect(
      confidenceOf({ ...found, language: { ...found.language, everyday: undefined } }),
    ).not.toBe('none');
    const away = await find('Terraform Kubernetes flexbox');
    expect(confidenceOf({ ...away, language: { ...away.language, everyday: undefined } })).toBe(
      'none',
    );
  });
});
