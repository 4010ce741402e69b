import { describe, expect, it } from '@jest/globals';
import { makeManifest, makePage, makeSection } from '../../__tests__/makeManifest.ts';
import { wantedIndexes } from '../entries.ts';

function latestVersion(pages: Array<{ url: string; version: string }>) {
  const indexes = wantedIndexes(makeManifest(pages.map((page) => makePage(page))), 'en');
  return indexes.filter((index) => index.latest).map((index) => index.version);
}

describe('wantedIndexes', () => {
  it('takes the version that addresses do not name for the latest one', () => {
    const pages = [
      { url: '/docs/next/a', version: 'current' },
      { url: '/docs/1.0/a', version: '1.0' },
      { url: '/docs/a', version: '2.0' },
    ];
    expect(latestVersion(pages)).toEqual(['2.0']);
  });

  it('takes the only version for the latest one', () => {
    expect(latestVersion([{ url: '/docs/a', version: 'current' }])).toEqual(['current']);
  });

  it('changes the hash of a section with everything that is indexed or shown, and nothing else', () => {
    const section = makeSection({ text: 'a' });
    const page = makePage({ url: '/a', description: 'd', sections: [section] });
    const hash = (change: typeof page) =>
      wantedIndexes(makeManifest([change]), 'en')[0]?.entries[0]?.hash;
    const first = hash(page);
    expect(hash({ ...page, hash: 'x', sections: [{ ...section, hash: 'x' }] })).toBe(first);
    for (const change of [
      { title: 'b' },
      { description: 'e' },
      { tags: ['t'] },
      { audience: ['staff'] },
      { sections: [{ ...section, text: 'b' }] },
      { sections: [{ ...section, anchor: 'b' }] },
      { sections: [{ ...section, headingPath: ['b'] }] },
      { sections: [{ ...section, code: [{ text: 'b' }] }] },
    ]) {
      expect(hash({ ...page, ...change })).not.toBe(first);
    }
  });
});
