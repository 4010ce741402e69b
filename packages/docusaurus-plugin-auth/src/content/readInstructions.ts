import { promises as fs } from 'node:fs';
import path from 'node:path';
import { DEFAULT_PARSE_FRONT_MATTER } from '@docusaurus/utils';
import { clipOptional, LIMITS } from './limits';

const NAME = 'assistant.md';

async function readText(filePath: string): Promise<string | undefined> {
  const fileContent = await fs.readFile(filePath, 'utf8').catch(() => undefined);
  if (fileContent === undefined) return undefined;
  const parsed = await DEFAULT_PARSE_FRONT_MATTER({ filePath, fileContent });
  return parsed.content.trim();
}

/**
 * What the author wants a language model to keep to: the file `assistant.md` in the folder of the
 * site, or that of the locale in `i18n/<locale>/`. Undefined where there is none.
 */
export async function readInstructions(
  siteDir: string,
  locale: string,
): Promise<string | undefined> {
  const own = await readText(path.join(siteDir, 'i18n', locale, NAME));
  const text = own ?? (await readText(path.join(siteDir, NAME)));
  return clipOptional(text, LIMITS.instructions);
}
