import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import type { ManifestCode } from '../contract';
import { clip, LIMITS } from './limits';

const LANGUAGE = /(?:^|\s)language-(\S+)/;

/** The code block component around a `pre`; its class names end in a hash of the build. */
export const CODE_BLOCK = '.theme-code-block, [class*="codeBlockContainer"]';
export const CODE_TITLE = '[class*="codeBlockTitle"]';

function languageOf($: CheerioAPI, pre: Element): string | undefined {
  const places = [$(pre), $(pre).find('code').first(), $(pre).closest(CODE_BLOCK)];
  return places
    .map((place) => LANGUAGE.exec(place.attr('class') ?? '')?.[1])
    .find((name) => name && name !== 'undefined');
}

/**
 * A block of code with the language of its fence; undefined when it is empty. Highlighted code
 * breaks its lines with `<br>`.
 */
export function readCode(
  $: CheerioAPI,
  pre: Element,
  title: string | undefined,
): ManifestCode | undefined {
  $(pre).find('br').replaceWith('\n');
  const text = clip($(pre).text().replace(/\s+$/, ''), LIMITS.code);
  if (!text.trim()) return undefined;
  const language = languageOf($, pre);
  return {
    ...(language && { language: clip(language, LIMITS.codeLanguage) }),
    ...(title && { title: clip(title, LIMITS.codeTitle) }),
    text,
  };
}
