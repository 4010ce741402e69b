import { describe, expect, it } from '@jest/globals';
import { makeManifest } from '../../__tests__/makeManifest.ts';
import { siteLocale } from '../siteKey.ts';

function keyOf(baseUrl: string, locale: string) {
  const site = { url: 'https://docs.example/ignored', baseUrl, title: 'Example' };
  const { site: key, defaultLocale } = siteLocale(makeManifest([], { site, locale }), locale);
  return { key, defaultLocale };
}

describe('siteLocale', () => {
  it.each([
    ['/', 'en', 'https://docs.example/', true],
    ['/fr/', 'fr', 'https://docs.example/', false],
    ['/docs/', 'en', 'https://docs.example/docs/', true],
    ['/docs/fr/', 'fr', 'https://docs.example/docs/', false],
    ['/docs', 'en', 'https://docs.example/docs/', true],
    ['/pt-BR/', 'pt-BR', 'https://docs.example/', false],
  ])('takes base URL %s in %s for site %s', (baseUrl, locale, key, defaultLocale) => {
    expect(keyOf(baseUrl, locale)).toEqual({ key, defaultLocale });
  });
});
