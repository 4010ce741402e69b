import path from 'node:path';
import { readDefaultCodeTranslationMessages } from '@docusaurus/theme-translations';

/** The locale that stands for a language: `pt` for `pt-PT`, but no `zh` for `zh-TW`. */
function widerLocale(locale: string): string {
  const { language, script } = new Intl.Locale(locale).maximize();
  // Another region is read well enough, another script is not.
  return new Intl.Locale(language).maximize().script === script ? language : locale;
}

/**
 * The plugin's own texts for a locale of the site, by their ids.
 *
 * Docusaurus looks for the locale, its region, its script and its language. So `zh-CN` finds
 * `zh-Hans`, and `pt` finds `pt-BR`, but `pt-PT` would find nothing and be English.
 */
export async function bundledTexts(locale: string): Promise<Record<string, string>> {
  const dirPath = path.join(__dirname, '..', 'locales');
  const read = (wanted: string) =>
    readDefaultCodeTranslationMessages({ dirPath, locale: wanted, name: 'plugin-auth' });
  const texts = await read(locale);
  return Object.keys(texts).length > 0 ? texts : read(widerLocale(locale));
}
