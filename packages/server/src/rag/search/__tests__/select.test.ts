import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Express } from 'express';
import request from 'supertest';
import type { SelectRequest, SelectResult } from '../../../contract/index.ts';
import { createTestApp } from '../../../testing/createTestApp.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { makeManifest, makePage, makeSection, toolManifest } from '../../__tests__/makeManifest.ts';
import { ingestManifest } from '../../ingest/index.ts';

/** Pages that have the words of others' titles more often than those themselves. */
function guides() {
  const often = Array.from({ length: 30 }, () => 'Getting started with deployment.').join(' ');
  return [
    makePage({
      url: '/docs/advanced',
      title: 'Advanced deployment, getting started with it',
      sections: [
        makeSection({ headingPath: ['Advanced deployment'], text: often }),
        makeSection({
          anchor: 'more',
          headingPath: ['Advanced', 'Deployment started'],
          text: often,
        }),
      ],
    }),
    makePage({
      url: '/docs/deploy',
      title: 'Deploy',
      sections: [
        makeSection({ headingPath: ['Deploy'], text: 'To a server.' }),
        makeSection({ anchor: 'gs', headingPath: ['Deploy', 'Getting started'], text: 'First.' }),
        makeSection({
          anchor: 'setupfilesafterenv-array',
          headingPath: ['Deploy', 'setupFilesAfterEnv [array<string>]'],
          text: 'Files to run. Authentication is not needed for the Authenticator.',
        }),
        makeSection({
          anchor: 'error',
          headingPath: ['Deploy', 'Errors'],
          text: 'TS2345 is an error of types, ERR_MODULE_NOT_FOUND one of Node. See kettle.config.js and --dry-run.',
        }),
      ],
    }),
    makePage({ url: '/docs/start', title: 'Getting started', sections: [] }),
    makePage({
      url: '/docs/descaling',
      title: 'Descaling',
      sections: [makeSection({ text: 'You need:\n- citric acid\n  12. gloves 12 times' })],
    }),
    makePage({
      url: '/docs/secret',
      title: 'Secret',
      audience: ['staff'],
      sections: [makeSection({ text: 'Zanzibar is the password of the samovar.' })],
    }),
  ];
}

describeOnEachDatabase('POST /api/v1/select', (database) => {
  let app: Express;
  beforeAll(async () => {
    app = createTestApp(database().db).app;
    const { pages } = toolManifest();
    await ingestManifest(database().db, makeManifest([...pages, ...guides()]));
  });

  async function select(query: string, more: Partial<SelectRequest> = {}) {
    const sent = request(app)
      .post('/api/v1/select')
      .send({ query, ...more });
    const { body } = await sent.expect(200);
    const results: SelectResult[] = body.results;
    return { results, urls: results.map((result) => result.url), didYouMean: body.didYouMean };
  }

  describe('while a reader is typing', () => {
    it('finds words that go on where the last typed one ends', async () => {
      expect((await select('whis')).urls[0]).toBe('/docs/configuration#whistle');
      expect((await select('boilTi')).urls[0]).toBe('/docs/configuration#boilTimeout');
      expect((await select('silent whi')).urls[0]).toBe('/docs/configuration#whistle');
    });

    it('takes only the last word as unfinished', async () => {
      const words = async (query: string) =>
        (await select(query)).results[0]?.matches.map((match) => match.word);
      expect(await words('water whis')).toEqual(['water', 'whis']);
      expect(await words('whis water')).toEqual(['water']);
    });

    it.each([
      ['whistel', 'whistle'],
      ['wihstle', 'whistle'],
      ['authentcation', 'authentication'],
      ['authentification', 'authentication'],
      ['boilTimeuot', 'boilTimeout'],
      ['kettel upgarde', 'kettle upgrade'],
    ])('finds %s as %s and says so', async (typed, meant) => {
      const found = await select(typed);
      expect(found.didYouMean).toBe(meant);
      expect(found.urls[0]).toBe((await select(meant)).urls[0]);
    });

    it('suggests nothing for words that the docs have, stemmed or not', async () => {
      expect((await select('whistle')).didYouMean).toBeUndefined();
      expect((await select('whistling')).didYouMean).toBeUndefined();
      expect((await select('upgrades')).didYouMean).toBeUndefined();
    });

    it('forgives no error in short words and in what has digits', async () => {
      expect((await select('TS2346')).urls).toEqual([]);
      expect((await select('ena')).didYouMean).toBeUndefined();
    });

    it('takes the words of questions as they are', async () => {
      const question = await select('Which of the settings makes a kettle whistel today?');
      expect(question.didYouMean).toBeUndefined();
      expect((await select('whistel', { prefix: false })).urls).toEqual([]);
      expect((await select('whis', { prefix: false })).urls).toEqual([]);
    });

    it('offers no word of a page that the reader may not see', async () => {
      expect(await select('zanzi')).toMatchObject({ urls: [], didYouMean: undefined });
      expect(await select('zanzibra')).toMatchObject({ urls: [], didYouMean: undefined });
    });
  });

  describe('for a short query', () => {
    it('puts the page of that title first and the section of that heading second', async () => {
      const { urls } = await select('getting started', { groupBy: 'page' });
      expect(urls.slice(0, 2)).toEqual(['/docs/start', '/docs/deploy#gs']);
    });

    it('finds a heading by the name in front of its signature', async () => {
      const { urls } = await select('setupFilesAfterEnv');
      expect(urls[0]).toBe('/docs/deploy#setupfilesafterenv-array');
    });

    it('gives scores that fall from result to result', async () => {
      const { results } = await select('getting started');
      const scores = results.map((result) => result.score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    });
  });

  it.each([
    'TS2345',
    'ts2345',
    'ERR_MODULE_NOT_FOUND',
    'err-module-not-found',
    'module not found',
    'kettle.config.js',
    '--dry-run',
    'dryRun',
    'dryrun',
  ])('finds the identifier %s', async (query) => {
    expect((await select(query)).urls).toContain('/docs/deploy#error');
  });

  it('says which words matched, where, and letter by letter', async () => {
    const { results } = await select('files authent');
    const [result] = results;
    expect(result?.matches).toEqual([
      { word: 'files', fields: ['headings', 'text'] },
      { word: 'authent', fields: ['text'] },
    ]);
    const texts = {
      title: result?.title,
      heading: result?.headingPath.at(-1),
      excerpt: result?.excerpt,
    };
    const marked = result?.highlights.map(({ field, start, end }) =>
      texts[field]?.slice(start, end),
    );
    expect(marked).toEqual(['Files', 'Files', 'Authentication', 'Authenticator']);
  });

  it('shows lists as they read in one line, and takes their marks for no words', async () => {
    const { results } = await select('citric acid 12');
    expect(results[0]?.excerpt).toBe('• citric acid\n12. gloves 12 times');
    const marked = results[0]?.highlights.map(({ start, end }) => [start, end]);
    expect(marked).toEqual([
      [2, 8],
      [9, 13],
      [25, 27],
    ]);
  });

  it('searches only the docs instances that are named', async () => {
    const { urls } = await select('tea', { filters: { plugins: ['docs:default'] } });
    expect(urls).toEqual([]);
    expect((await select('tea', { filters: { plugins: ['blog:default'] } })).urls).toEqual([
      '/blog/tea',
    ]);
  });

  describe('asked again', () => {
    const ask = () => request(app).post('/api/v1/select').send({ query: 'kettle' });

    it('is the same response, and none for a client that holds it', async () => {
      const first = await ask().expect(200).expect('Cache-Control', 'private, max-age=30');
      expect((await ask().expect(200)).text).toBe(first.text);
      const etag = first.headers.etag ?? '';
      const again = await ask().set('If-None-Match', `"other", W/${etag}`).expect(304);
      expect(again.text).toBe('');
      await ask().set('If-None-Match', '"other"').expect(200);
    });

    it('by an address gives what it gives by a body', async () => {
      const filters = { tags: ['start'], plugins: ['docs:default'], locale: 'en' };
      const sent = { query: 'kettle', limit: 2, prefix: false, groupBy: 'page', filters };
      const posted = await request(app).post('/api/v1/select').send(sent).expect(200);
      const got = await request(app)
        .get('/api/v1/select?query=kettle&limit=2&prefix=false&groupBy=page')
        .query({ tag: 'start', plugin: 'docs:default', locale: 'en' })
        .expect(200);
      expect(got.text).toBe(posted.text);
      await request(app).get('/api/v1/select').expect(400);
      await request(app).get('/api/v1/select?query=a&limit=many').expect(400);
      await request(app).get('/api/v1/select?query=a&nothing=1').expect(400);
    });

    it('is new as soon as something is published', async () => {
      const before = await ask();
      const page = makePage({ url: '/docs/new', title: 'Kettle', sections: [] });
      const { pages } = toolManifest();
      await ingestManifest(database().db, makeManifest([...pages, ...guides(), page]));
      const after = await ask()
        .set('If-None-Match', before.headers.etag ?? '')
        .expect(200);
      expect(after.body.results[0].url).toBe('/docs/new');
    });
  });
});
