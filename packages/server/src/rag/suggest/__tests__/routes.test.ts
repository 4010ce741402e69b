import { beforeAll, expect, test } from '@jest/globals';
import type { Express } from 'express';
import request from 'supertest';
import { suggestionsResponseSchema } from '../../../contract/index.ts';
import { createTestApp } from '../../../testing/createTestApp.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { makeManifest, makePage, makeSection, toolManifest } from '../../__tests__/makeManifest.ts';
import { storeQuestions } from '../../enrich/questionStore.ts';
import { ingestManifest } from '../../ingest/index.ts';

const SECRET = makePage({
  url: '/docs/secret',
  title: 'Secret',
  audience: ['staff'],
  sections: [
    makeSection({
      headingPath: ['Secret', 'The password of the samovar'],
      text: 'It is Zanzibar, and nobody outside of the kitchen may know.',
    }),
  ],
});

describeOnEachDatabase('GET /api/v1/suggestions', (database) => {
  let app: Express;
  const publish = (more = [SECRET]) =>
    ingestManifest(database().db, makeManifest([...toolManifest().pages, ...more]));
  beforeAll(async () => {
    app = createTestApp(database().db).app;
    await publish();
  });

  const get = (query: object, headers: Record<string, string> = {}) =>
    request(app).get('/api/v1/suggestions').query(query).set(headers);
  async function texts(query: object) {
    const { body } = await get(query).expect(200);
    const { ofPage, suggestions } = suggestionsResponseSchema.parse(body);
    return { ofPage, texts: suggestions.map(({ text }) => text) };
  }

  test('names the headings of the page that the reader is on, with or without a slash', async () => {
    const headings = ['Configuration: boilTimeout', 'Configuration: whistle'];
    const own = { ofPage: true, texts: headings };
    expect(await texts({ page: '/docs/configuration', locale: 'en' })).toEqual(own);
    expect(await texts({ page: '/docs/configuration/', locale: 'en' })).toEqual(own);
    expect(await texts({ page: 'https://docs.example/docs/configuration#whistle' })).toEqual(own);
  });

  test('speaks of the docs as a whole where the page is unknown, and never of a private one', async () => {
    for (const page of ['/docs/nowhere', '/docs/secret', undefined]) {
      const found = await texts(page ? { page } : {});
      expect(found.ofPage).toBe(false);
      expect(found.texts).toEqual(expect.arrayContaining(['Installation', 'Configuration']));
      expect(found.texts).not.toContain('Secret');
    }
  });

  test('forgets what was taken out of the docs', async () => {
    const page = makePage({
      url: '/docs/steam',
      title: 'Steam',
      sections: [makeSection({ headingPath: ['Steam', 'Why steam is hot'], text: 'a'.repeat(60) })],
    });
    await publish([SECRET, page]);
    expect((await texts({ page: '/docs/steam' })).texts).toEqual(['Why steam is hot']);
    await publish();
    expect((await texts({ page: '/docs/steam' })).ofPage).toBe(false);
  });

  test('prefers the questions that a model has written', async () => {
    const { db } = database();
    const section = await db
      .selectFrom('rag_section')
      .select('text_hash')
      .where('anchor', '=', 'whistle')
      .executeTakeFirstOrThrow();
    const written = { questions: ['How do I silence my kettle?'], tokens: 9 };
    await storeQuestions(db, section.text_hash ?? '', written);
    await db.updateTable('rag_site').set({ enriched: 1 }).execute();
    const found = await texts({ page: '/docs/configuration' });
    expect(found.texts[0]).toBe('How do I silence my kettle?');
  });

  test('may be kept by browsers, which are told when nothing has changed', async () => {
    const first = await get({ page: '/docs/configuration' }).expect(200);
    expect(first.headers['cache-control']).toBe('public, max-age=300');
    await get({ page: '/docs/configuration' }, { 'If-None-Match': `${first.headers.etag}` }).expect(
      304,
    );
  });

  test('refuses what it does not know', async () => {
    await get({ pge: '/docs' }).expect(400);
    await request(app).post('/api/v1/suggestions').expect(405);
  });
});
