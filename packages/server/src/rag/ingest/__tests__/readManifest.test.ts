import { describe, expect, it } from '@jest/globals';
import type { FieldError } from '../../../contract/index.ts';
import { ApiError } from '../../../http/errors.ts';
import { makeManifest, makePage, makeSection, toolManifest } from '../../__tests__/makeManifest.ts';
import { readManifest } from '../readManifest.ts';

const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));

/** The errors that reading ends with. */
async function errorsOf(source: Uint8Array): Promise<FieldError[]> {
  try {
    await readManifest(source);
  } catch (error) {
    if (error instanceof ApiError && error.code === 'invalid_manifest') return error.errors ?? [];
    throw error;
  }
  throw new Error('The manifest was taken.');
}

const fieldsOf = async (value: unknown) => (await errorsOf(bytes(value))).map(({ field }) => field);

/** A manifest whose one page, or whose one section, has something else in a field. */
const withPage = (page: object) => makeManifest([{ ...makePage({ url: '/a' }), ...page }]);
const withSection = (section: object) => withPage({ sections: [{ ...makeSection(), ...section }] });

/** A list that would be millions of errors, if each of its items were looked at. */
const millions = (json: string) => {
  const list = `[${'0,'.repeat(4_000_000)}0]`;
  return Buffer.from(json.replace('"LIST"', list));
};

describe('a manifest', () => {
  it('is read with its defaults filled in, and nothing lost', async () => {
    const [first] = toolManifest().pages;
    const { tags: _tags, audience: _audience, ...page } = first ?? makePage({ url: '/' });
    const read = await readManifest(bytes(makeManifest([page as never])));
    expect(read).toEqual(makeManifest([{ ...page, tags: [], audience: ['public'] }]));
  });

  it.each([
    ['pages that are no list', { ...toolManifest(), pages: {} }, 'pages'],
    ['a page that is no object', makeManifest([7 as never]), 'pages[0]'],
    ['sections that are no list', withPage({ sections: 'none' }), 'pages[0].sections'],
    ['a section that is no object', withPage({ sections: [null] }), 'pages[0].sections[0]'],
    ['a field that nobody knows', withSection({ more: 1 }), 'pages[0].sections[0].more'],
    ['no heading path', withSection({ headingPath: [] }), 'pages[0].sections[0].headingPath'],
    [
      'code that is no text',
      withSection({ code: [{ text: 1 }] }),
      'pages[0].sections[0].code[0].text',
    ],
    [
      'a section of 10 MB',
      withSection({ text: 'word '.repeat(2_000_000) }),
      'pages[0].sections[0].text',
    ],
    [
      'code of 10 MB',
      withSection({ code: [{ text: 'word '.repeat(2_000_000) }] }),
      'pages[0].sections[0].code[0].text',
    ],
    [
      'too many headings',
      withSection({ headingPath: Array(13).fill('a') }),
      'pages[0].sections[0].headingPath',
    ],
    [
      'too many sections',
      withPage({ sections: Array(5_001).fill(makeSection()) }),
      'pages[0].sections',
    ],
  ])('with %s is refused by the name of the field', async (_what, manifest, field) => {
    expect(await fieldsOf(manifest)).toEqual([field]);
  });

  it('that is wrong all over is given up at the first twenty fields', async () => {
    const pages = Array.from({ length: 200 }, () => makePage({ url: 'no path' }));
    expect(await fieldsOf(makeManifest(pages))).toEqual(
      Array.from({ length: 20 }, (_, i) => `pages[${i}].url`),
    );
  });

  it.each([
    ['pages', JSON.stringify({ ...toolManifest(), pages: 'LIST' })],
    ['pages[0].sections', JSON.stringify(withPage({ sections: 'LIST' }))],
    ['pages[0].tags', JSON.stringify(withPage({ tags: 'LIST' }))],
    ['pages[0].audience', JSON.stringify(withPage({ audience: 'LIST' }))],
    ['pages[0].sections[0].headingPath', JSON.stringify(withSection({ headingPath: 'LIST' }))],
    ['pages[0].sections[0].code', JSON.stringify(withSection({ code: 'LIST' }))],
  ])('with millions of wrong things in %s is refused by one error', async (field, json) => {
    expect((await errorsOf(millions(json))).map((error) => error.field)).toEqual([field]);
  });

  it('that is nested deeper than anybody reads is refused', async () => {
    const deep = Buffer.from(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    await expect(readManifest(deep)).rejects.toBeInstanceOf(ApiError);
  });

  it('lets other work go on while it is checked', async () => {
    const sections = Array.from({ length: 4_000 }, () =>
      makeSection({ text: 'word '.repeat(200) }),
    );
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 0);
    await readManifest(bytes(withPage({ sections })));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });
});
