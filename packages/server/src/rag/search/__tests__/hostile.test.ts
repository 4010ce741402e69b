import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Express } from 'express';
import request from 'supertest';
import { createTestApp } from '../../../testing/createTestApp.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { makeManifest, makePage, makeSection, toolManifest } from '../../__tests__/makeManifest.ts';
import { ingestManifest } from '../../ingest/index.ts';
import { languageOf } from '../language.ts';
import { createSearch } from '../search.ts';
import { tokenise } from '../tokenise.ts';

const EVIL = {
  'stop words only': 'the and of is it to a in that how what',
  'punctuation only': '?!?!... --- ((( )))',
  'no visible character': '\u200B\u200D\u2060\uFEFF',
  'right-to-left text with overrides':
    '\u202E\u0627\u0644\u0643\u062A\u0627\u0628 \u2066kettle\u2069',
  'a word with zero-width characters in it': 'ket\u200Btle whis\u200Dtle',
  HTML: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  SQL: "'; drop table rag_posting; -- kettle' or 1=1 /*",
  'patterns of SQL': '% _ %kettle% \\_',
  'patterns of regular expressions': '(a+)+$ [[:alpha:]]{1,99999} (?<!x) \\p{L}* kettle',
  'a query language': 'kettle & !whistle | <-> :* "',
  'half a character': '\uD800kettle\uDC00',
  'names of objects': '__proto__ constructor hasOwnProperty toString',
  'combining marks': `k${'\u0301'.repeat(500)}ettle`,
  'one letter over and over': 'a'.repeat(1_900),
  'humps over and over': 'aA'.repeat(900),
  'joints over and over': 'a.b-'.repeat(450),
  'wide letters': 'ｋｅｔｔｌｅ',
  'keys of titles': '=installation #with npm',
  'one character that becomes many': '\uFDFA'.repeat(600),
};

describeOnEachDatabase('a hostile query', (database) => {
  let app: Express;
  beforeAll(async () => {
    app = createTestApp(database().db).app;
    await ingestManifest(database().db, toolManifest());
  });

  it.each(Object.entries(EVIL))('of %s is searched as text', async (_, query) => {
    for (const prefix of [true, false]) {
      const sent = request(app).post('/api/v1/select').send({ query, prefix });
      const { body } = await sent.expect(200);
      expect(Array.isArray(body.results)).toBe(true);
    }
    const { body } = await request(app).post('/api/v1/query').send({ question: query }).expect(200);
    expect(body.answer).toBeTruthy();
    const after = await request(app).post('/api/v1/select').send({ query: 'whistle' }).expect(200);
    expect(after.body.results[0].url).toBe('/docs/configuration#whistle');
  });

  it.each([
    ['stop words only', EVIL['stop words only']],
    ['punctuation only', EVIL['punctuation only']],
  ])('of %s finds nothing and is not covered', async (_, query) => {
    const selected = await request(app).post('/api/v1/select').send({ query }).expect(200);
    expect(selected.body.results).toEqual([]);
    const asked = await request(app).post('/api/v1/query').send({ question: query }).expect(200);
    expect(asked.body.confidence).toBe('none');
  });

  it('finds the word that is hidden among zero-width characters and wide letters', async () => {
    for (const query of [EVIL['a word with zero-width characters in it'], EVIL['wide letters']]) {
      const { body } = await request(app).post('/api/v1/select').send({ query }).expect(200);
      expect(body.results.length).toBeGreaterThan(0);
    }
  });

  it('of 100,000 words is refused with the limit, before it is read', async () => {
    const { body } = await request(app)
      .post('/api/v1/select')
      .send({ query: 'word '.repeat(100_000) })
      .expect(413);
    expect(body.detail).toContain('65536');
  });

  it('of more characters than a question has is refused by name', async () => {
    const { body } = await request(app)
      .post('/api/v1/select')
      .send({ query: 'x'.repeat(2_001) })
      .expect(400);
    expect(body.errors).toMatchObject([{ field: 'query' }]);
  });

  it('of 100,000 words looks up a bounded number of terms even without the limits of HTTP', async () => {
    const query = Array.from({ length: 100_000 }, (_, i) => `word${i}`).join(' ');
    const limits = { pages: 5, sectionsPerPage: 3 };
    for (const prefix of [true, false]) {
      const { rarities } = await createSearch(database().db)({ query, prefix, ...limits });
      expect(rarities.size).toBeLessThanOrEqual(500);
    }
  });

  it('for a word of every section reads no more texts than it shows', async () => {
    const pages = Array.from({ length: 60 }, (_, i) =>
      makePage({
        url: `/docs/${i}`,
        sections: Array.from({ length: 20 }, () => makeSection({ text: 'samovar '.repeat(50) })),
      }),
    );
    await ingestManifest(database().db, makeManifest([...toolManifest().pages, ...pages]));
    const { body } = await request(app)
      .post('/api/v1/select')
      .send({ query: 'samovar', limit: 50 })
      .expect(200);
    expect(body.results).toHaveLength(50);
  });
});

describe('a tokeniser of hostile texts', () => {
  it('takes no longer for joints and humps than for words', async () => {
    const english = await languageOf('en');
    // Backtracking would make these take hours.
    for (const text of ['a.'.repeat(200_000), 'aA'.repeat(200_000), "x'".repeat(200_000)]) {
      expect(Array.isArray(tokenise(text, english))).toBe(true);
    }
  });
});
