import { beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { Manifest, ManifestPage } from '../../../contract/index.ts';
import { connect } from '../../../database/connect.ts';
import { readPolicy } from '../../../profile/policy.ts';
import { createTestDatabase, describeOnEachDatabase } from '../../../testing/databases.ts';
import { makeManifest, makePage, makeSection, toolManifest } from '../../__tests__/makeManifest.ts';
import { createSearch, type SearchRequest } from '../../search/search.ts';
import { type IngestProgress, ingestManifest } from '../index.ts';

const LIMITS = { pages: 10, sectionsPerPage: 5 };

/** A manifest with one section of a page changed. */
function edited(manifest: Manifest, text: string, url = '/docs/configuration'): Manifest {
  const change = (page: ManifestPage): ManifestPage => {
    if (page.url !== url) return page;
    const [first, ...rest] = page.sections;
    return { ...page, sections: [makeSection({ ...first, text }), ...rest] };
  };
  return { ...manifest, pages: manifest.pages.map(change) };
}

describeOnEachDatabase('ingestManifest', (database) => {
  beforeEach(async () => {
    await database().db.deleteFrom('rag_site').execute();
  });

  const ingest = (manifest: Manifest) => ingestManifest(database().db, manifest);

  async function find(query: string, request: Partial<SearchRequest> = {}): Promise<string[]> {
    const { pages } = await createSearch(database().db)({ query, ...LIMITS, ...request });
    return pages.map((page) => page.sections[0]?.url ?? '');
  }

  async function rows(table: 'rag_segment' | 'rag_section' | 'rag_posting' | 'rag_index') {
    const { db } = database();
    const found = await db.selectFrom(table).select(sql<number>`count(*)::int`.as('n')).execute();
    return found[0]?.n;
  }

  it('makes the sections of a manifest findable and counts them', async () => {
    expect(await ingest(toolManifest())).toEqual({
      site: 'https://docs.example/',
      locales: ['en'],
      generation: 1,
      pages: 3,
      sections: 7,
      added: 7,
      removed: 0,
      unchanged: 0,
    });
    expect(await find('boilTimeout')).toEqual(['/docs/configuration']);
    expect(await find('tea leaves')).toEqual(['/blog/tea']);
  });

  it('warns of a site that shows another privacy policy than the one in force, and takes it', async () => {
    const { version } = await readPolicy(database().db);
    const showing = (policyVersion: string) => {
      const manifest = toolManifest();
      return ingest({ ...manifest, site: { ...manifest.site, policyVersion } });
    };
    const { warnings, added } = await showing('another');
    expect(warnings).toEqual([expect.stringMatching(/"another".*PRIVACY_POLICY_VERSION/)]);
    expect(added).toBe(7);
    expect(await showing(version)).not.toHaveProperty('warnings');
  });

  it('changes nothing when the same manifest comes again', async () => {
    await ingest(toolManifest());
    const before = await sql`select xmin, * from rag_segment order by id`.execute(database().db);
    const again = await ingest(toolManifest());
    expect(again).toMatchObject({ generation: 1, added: 0, removed: 0, unchanged: 7 });
    const after = await sql`select xmin, * from rag_segment order by id`.execute(database().db);
    expect(after.rows).toEqual(before.rows);
  });

  it('tells how far it is, section by section, and never more than all', async () => {
    const sections = Array.from({ length: 1_200 }, (_, i) => makeSection({ text: `kettle ${i}` }));
    const told: IngestProgress[] = [];
    await ingestManifest(database().db, makeManifest([makePage({ url: '/a', sections })]), {
      onProgress: (progress) => told.push(progress),
    });
    expect(told.map(({ done, total }) => [done, total])).toEqual([
      [500, 1_200],
      [1_000, 1_200],
      [1_200, 1_200],
    ]);
  });

  it('indexes only the section that changed', async () => {
    await ingest(toolManifest());
    const change = edited(toolManifest(), 'Settings live in a samovar.');
    expect(await ingest(change)).toMatchObject({ added: 1, removed: 1, unchanged: 6 });
    const last = await database()
      .db.selectFrom('rag_segment')
      .orderBy('id', 'desc')
      .select('sections')
      .executeTakeFirst();
    expect(last?.sections).toBe(1);
    expect(await find('samovar')).toEqual(['/docs/configuration']);
    expect(await find('root project')).toEqual([]);
  });

  it('follows sections that moved on their page without indexing them again', async () => {
    await ingest(toolManifest());
    const [first, ...others] = toolManifest().pages;
    if (!first) throw new Error('the manifest has pages');
    const turned = { ...first, sections: first.sections.toReversed() };
    const result = await ingest(makeManifest([turned, ...others]));
    expect(result).toMatchObject({ added: 0, removed: 0, generation: 2 });
    const { pages } = await createSearch(database().db)({ query: 'upgrade', ...LIMITS });
    expect(pages[0]?.sections[0]).toMatchObject({ anchor: 'upgrade', position: 0 });
  });

  it('removes pages and versions that are gone', async () => {
    const page = (version: string) =>
      makePage({
        url: `/docs/${version}/a`,
        version,
        sections: [makeSection({ text: 'samovar' })],
      });
    await ingest(makeManifest([page('1.0'), page('2.0')]));
    expect(await rows('rag_index')).toBe(2);
    expect(await ingest(makeManifest([page('2.0')]))).toMatchObject({ removed: 1, unchanged: 1 });
    expect(await rows('rag_index')).toBe(1);
    expect(await find('samovar', { scope: { version: '1.0' } })).toEqual(['/docs/2.0/a']);
    expect(await ingest(makeManifest([]))).toMatchObject({ removed: 1, sections: 0 });
    expect(await rows('rag_section')).toBe(0);
    expect(await rows('rag_posting')).toBe(0);
  });

  it('replaces only the locale of the manifest', async () => {
    const german = makePage({
      url: '/de/docs/a',
      locale: 'de',
      sections: [makeSection({ text: 'Der Samowar hat zwei Kessel.' })],
    });
    const site = { url: 'https://docs.example', baseUrl: '/de/', title: 'Beispiel' };
    await ingest(toolManifest());
    await ingest(makeManifest([german], { site, locale: 'de' }));
    expect(await find('samowar', { scope: { locale: 'de' } })).toEqual(['/de/docs/a']);
    expect(await find('Samoware', { scope: { locale: 'de' } })).toEqual(['/de/docs/a']);
    expect(await find('whistle')).toEqual(['/docs/configuration']);
    expect(await find('samowar')).toEqual([]);
  });

  it('ranks after many small changes as after one whole build', async () => {
    const search = createSearch(database().db);
    for (let i = 0; i < 12; i++) await ingest(edited(toolManifest(), `Samovar number ${i}.`));
    expect(await rows('rag_segment')).toBeLessThanOrEqual(16);
    const after = await search({ query: 'samovar kettle configuration', ...LIMITS });
    await database().db.deleteFrom('rag_site').execute();
    await ingest(edited(toolManifest(), 'Samovar number 11.'));
    const fresh = await search({ query: 'samovar kettle configuration', ...LIMITS });
    const urls = (result: typeof fresh) => result.pages.map((page) => page.sections[0]?.url);
    expect(urls(after)).toEqual(urls(fresh));
    // Averages are frozen between whole builds, so that scores may drift a little.
    expect((after.pages[0]?.score ?? 0) / (fresh.pages[0]?.score ?? 0)).toBeCloseTo(1, 1);
  });

  it('gives one right result when several ingests run at once', async () => {
    const texts = ['alpha', 'bravo', 'charlie', 'delta'];
    await ingest(toolManifest());
    const results = await Promise.all(texts.map((text) => ingest(edited(toolManifest(), text))));
    const last = results.toSorted((a, b) => b.generation - a.generation)[0];
    const winner = texts[last ? results.indexOf(last) : -1] ?? '';
    expect(await find(winner)).toEqual(['/docs/configuration']);
    for (const text of texts.filter((text) => text !== winner))
      expect(await find(text)).toEqual([]);
    expect(await rows('rag_section')).toBe(7);
  });

  it('answers every search with one whole state while manifests change', async () => {
    const search = createSearch(database().db);
    await ingest(edited(toolManifest(), 'samovar0'));
    let done = false;
    const change = async () => {
      for (let i = 1; i < 10; i++) await ingest(edited(toolManifest(), `samovar${i}`));
    };
    const ingests = change().finally(() => {
      done = true;
    });
    let searches = 0;
    while (!done) {
      const query = Array.from({ length: 10 }, (_, i) => `samovar${i}`).join(' ');
      const { pages } = await search({ query, ...LIMITS });
      expect(pages.map((page) => page.sections.length)).toEqual([1]);
      searches++;
    }
    await ingests;
    expect(searches).toBeGreaterThan(5);
  });

  it('lets a search of another process see a publish at once', async () => {
    const search = createSearch(database().db);
    await ingest(toolManifest());
    expect((await search({ query: 'samovar', ...LIMITS })).pages).toEqual([]);
    await ingest(edited(toolManifest(), 'A samovar.'));
    expect((await search({ query: 'samovar', ...LIMITS })).pages).toHaveLength(1);
  });

  it('shows no reader what is not for everyone, not even in what it counts', async () => {
    const secret = makePage({
      url: '/docs/secret',
      audience: ['staff'],
      sections: [makeSection({ text: 'The samovar whistle is in the cellar.' })],
    });
    await ingest(toolManifest());
    const without = await createSearch(database().db)({ query: 'whistle', ...LIMITS });
    await database().db.deleteFrom('rag_site').execute();
    await ingest({ ...toolManifest(), pages: [...toolManifest().pages, secret] });
    const found = await createSearch(database().db)({ query: 'whistle', ...LIMITS });
    expect(found.rarities).toEqual(without.rarities);
    expect(await find('samovar cellar')).toEqual([]);
    expect(await find('samovar cellar', { audiences: ['public', 'staff'] })).toEqual([
      '/docs/secret',
    ]);
  });

  it('filters by tags', async () => {
    await ingest(toolManifest());
    expect(await find('kettle', { tags: ['start'] })).toEqual(['/docs/install']);
    expect(await find('kettle', { tags: ['start', 'other'] })).toEqual([]);
  });

  it('finds a page without text by its title, and a page by its description', async () => {
    await ingest(
      makeManifest([makePage({ url: '/a', title: 'Samovars', description: 'All about brewing.' })]),
    );
    expect(await find('samovar')).toEqual(['/a']);
    expect(await find('brewing')).toEqual(['/a']);
  });

  it('sweeps what a killed ingest left behind, after an hour', async () => {
    await ingest(toolManifest());
    const left = (age: string) =>
      sql`
      insert into rag_segment (index_id, live, sections, dead, page_of, facet_of, facets, created_at)
      select min(id), false, 0, '', '', '', '[]', now() - ${age}::interval from rag_index
    `.execute(database().db);
    await left('2 hours');
    await left('1 minute');
    const before = (await rows('rag_segment')) ?? 0;
    await ingest(edited(toolManifest(), 'samovar'));
    expect(await rows('rag_segment')).toBe(before);
  });

  it.each([
    [
      'an address that is there twice',
      [makePage({ url: '/a' }), makePage({ url: '/a' })],
      'pages[1].url',
    ],
    ['a page of another locale', [makePage({ url: '/a', locale: 'de' })], 'pages[0].locale'],
  ])('refuses %s and names it', async (_, pages, field) => {
    await ingest(toolManifest());
    await expect(ingest(makeManifest(pages))).rejects.toMatchObject({
      code: 'invalid_manifest',
      errors: [{ field }],
    });
    expect(await find('whistle')).toEqual(['/docs/configuration']);
  });

  it('takes sections of a megabyte, doubled anchors and markup as text', async () => {
    const section = makeSection({
      anchor: 'same',
      text: `<script>samovar</script> ${'word '.repeat(200_000)}`,
    });
    const pages = [
      makePage({
        url: '/a',
        sections: [
          section,
          section,
          makeSection({ anchor: 'same', text: "'; drop table rag_site; --" }),
        ],
      }),
    ];
    expect(await ingest(makeManifest(pages))).toMatchObject({ sections: 3 });
    expect(await ingest(makeManifest(pages))).toMatchObject({ unchanged: 3 });
    expect(await find('samovar')).toEqual(['/a']);
    expect(await find("drop table'; --")).toEqual(['/a']);
  });
});

describe('searches of several processes', () => {
  it('each see a publish of another one at their next search', async () => {
    const database = await createTestDatabase('postgres');
    // Connections of their own, with memories of their own, as in other processes.
    const others = await Promise.all(
      [1, 2, 3].map(() => connect({ dataDir: '', databaseUrl: database.url })),
    );
    const searches = others.map(({ db }) => createSearch(db));
    await ingestManifest(database.db, toolManifest());
    for (const text of ['alpha', 'bravo', 'charlie']) {
      const before = await Promise.all(
        searches.map((search) => search({ query: text, ...LIMITS })),
      );
      expect(before.map(({ pages }) => pages.length)).toEqual([0, 0, 0]);
      await ingestManifest(database.db, edited(toolManifest(), text));
      const after = await Promise.all(searches.map((search) => search({ query: text, ...LIMITS })));
      expect(after.map(({ pages }) => pages.length)).toEqual([1, 1, 1]);
    }
    for (const other of others) await other.close();
    await database.close();
  }, 60_000);
});

describe('ingests of several processes', () => {
  it('leave the state of the one that published last, and nothing half done', async () => {
    const database = await createTestDatabase('postgres');
    const words = ['alpha', 'bravo', 'charlie', 'delta'];
    // A connection of its own has a queue of its own, as in another process.
    const others = await Promise.all(
      words.map(() => connect({ dataDir: '', databaseUrl: database.url })),
    );
    const results = await Promise.all(
      words.map((word, i) =>
        ingestManifest(others[i]?.db ?? database.db, edited(toolManifest(), word)),
      ),
    );
    expect(results.map((result) => result.generation).toSorted()).toEqual([1, 2, 3, 4]);
    const winner = words[results.findIndex((result) => result.generation === 4)];
    const search = createSearch(database.db);
    for (const word of words) {
      const { pages } = await search({ query: word, ...LIMITS });
      expect(pages).toHaveLength(word === winner ? 1 : 0);
    }
    const texts = await database.db.selectFrom('rag_section').select('ordinal').execute();
    expect(texts).toHaveLength(7);
    for (const other of others) await other.close();
    await database.close();
  }, 60_000);
});

describe('the ranking', () => {
  it('is the same to the last digit on both databases', async () => {
    const queries = [
      'kettle',
      'how to install kettle',
      'boilTimeout default',
      'configuration file',
      'run on windows',
    ];
    const results = await Promise.all(
      (['pglite', 'postgres'] as const).map(async (kind) => {
        const database = await createTestDatabase(kind);
        await ingestManifest(database.db, toolManifest());
        await ingestManifest(database.db, edited(toolManifest(), 'Kettle settings.'));
        const search = createSearch(database.db);
        const found = [];
        for (const query of queries) found.push((await search({ query, ...LIMITS })).pages);
        await database.close();
        return found.map((pages) =>
          pages.map((page) =>
            page.sections.map(({ url, anchor, score }) => ({ url, anchor, score })),
          ),
        );
      }),
    );
    expect(results[0]).toEqual(results[1]);
    expect(results[0]?.every((pages) => pages.length > 0)).toBe(true);
  });
});
