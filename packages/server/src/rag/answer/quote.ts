import type { ManifestCode } from '../../contract/index.ts';
import { isPreferred, preferCode, type Steering, steer } from '../../profile/steer.ts';
import type { FoundSection } from '../search/search.ts';
import { isAnnouncing, linesBeforeCode } from './blocks.ts';
import { bestParts, type Part } from './parts.ts';
import { termsIn, type Wanted, weightOf } from './passage.ts';

/** What is quoted of one section, verbatim. At least one of the two is there. */
export interface Quote {
  section: FoundSection;
  /** Sentences, tables and lists in the order of the section; none if it is code only. */
  parts: Part[];
  code: ManifestCode | undefined;
}

const LIMITS = { sentences: 3, characters: 480 };
/** A longer block is a program to read on its page, not an answer. */
const CODE_LINES = 40;
const CODE_CHARACTERS = 2_000;

/** Questions that a command, a setting or an example answers, in the languages of the widget. */
const ASKS_FOR_CODE =
  /\b(how|commands?|config\w*|set ?up|install\w*|run|examples?|snippet|syntax|code|usage|use|enable|disable|options?|settings?|wie|befehl|beispiel|einrichten|einstell\w*|comment|commande|exemple|installer|cómo|ejemplo|instalar|como|exemplo)\b/iu;

/** How much more of the question a block of another language must have in it. */
const OWN_LANGUAGE = 1.5;

function isShort({ text }: ManifestCode): boolean {
  return text.length <= CODE_CHARACTERS && text.split('\n').length <= CODE_LINES;
}

/** The block with the most of the question in it; of equals the reader's language, then the first. */
function bestBlock(
  blocks: ManifestCode[],
  wanted: Wanted,
  steering: Steering,
): ManifestCode | undefined {
  const weight = (block: ManifestCode) =>
    weightOf(termsIn(`${block.title ?? ''}\n${block.text}`, wanted), wanted) *
    (isPreferred(block, steering) ? OWN_LANGUAGE : 1);
  return preferCode(blocks.filter(isShort), steering)
    .map((block) => ({ block, weight: weight(block) }))
    .reduce<{ block: ManifestCode; weight: number } | undefined>(
      (best, one) => (best && best.weight >= one.weight ? best : one),
      undefined,
    )?.block;
}

/** Tabs: one line announces one thing in several languages. */
function variantOf(
  { text, code }: FoundSection,
  block: ManifestCode,
  steering: Steering,
): ManifestCode {
  if (linesBeforeCode(text).length !== 1) return block;
  return code.find((one) => isPreferred(one, steering) && isShort(one)) ?? block;
}

/**
 * The block that a passage ending in a colon announces: the last one if the text ends there. Where as
 * many lines announce something as there are blocks, they belong together in their order.
 */
function announcedBlock({ text, code }: FoundSection, passage: string): ManifestCode | undefined {
  const last = code.at(-1);
  if (text.trimEnd().endsWith(passage) && last && isShort(last)) return last;
  const announcing = linesBeforeCode(text);
  if (announcing.length !== code.length) return undefined;
  const lastLine = passage.split('\n').at(-1) ?? '';
  const block = code[announcing.findIndex((line) => line.includes(lastLine))];
  return block && isShort(block) ? block : undefined;
}

/** Quotes a section for a question, with code in the reader's language where there is; undefined if there is nothing short enough to quote. */
export function quoteOf(
  section: FoundSection,
  question: string,
  wanted: Wanted,
  steering: Steering = steer(undefined),
): Quote | undefined {
  const { text, code: blocks } = section;
  const parts = bestParts(text, wanted, LIMITS);
  const announcing = parts.find((part) => isAnnouncing(part.quote))?.quote;
  const own = announcing === undefined ? undefined : announcedBlock(section, announcing);
  const block = own ? variantOf(section, own, steering) : bestBlock(blocks, wanted, steering);
  const announced = parts.length === 0 || announcing !== undefined;
  const code = announced || ASKS_FOR_CODE.test(question) ? block : undefined;
  return parts.length > 0 || code ? { section, parts, code } : undefined;
}
