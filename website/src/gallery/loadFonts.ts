import mono from '@fontsource/fira-mono/files/fira-mono-latin-400-normal.woff2';
import text from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

const FONTS = [
  { family: 'Gallery', url: text, weight: '100 900', property: '--ifm-font-family-base' },
  { family: 'Gallery Mono', url: mono, weight: '400', property: '--ifm-font-family-monospace' },
] as const;

/** Sets every text in fonts that come along, so that two machines show the same. */
export async function loadFonts(): Promise<void> {
  const loading = FONTS.map(async ({ family, url, weight, property }) => {
    document.fonts.add(await new FontFace(family, `url(${url})`, { weight }).load());
    document.documentElement.style.setProperty(property, `"${family}"`);
  });
  await Promise.all(loading);
}
