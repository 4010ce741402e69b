import type { Config } from '../../config.ts';
import type { LlmConfig } from '../../configLanguageModel.ts';
import type { AnsweredFor } from '../../contract/index.ts';
import type { Personalisation } from '../../profile/personalisation.ts';
import { mask } from '../masking/mask.ts';
import { type BuiltPrompt, buildPrompt, type Material } from '../prompt/buildPrompt.ts';
import { languageCode } from '../search/language.ts';
import type { FoundSection } from '../search/search.ts';
import type { Asked } from './asked.ts';
import { sourceOf } from './compose.ts';
import { type AnswerFilter, createAnswerFilter } from './filter/answerFilter.ts';
import { createLinkPolicy } from './filter/linkPolicy.ts';
import { evidenceOf } from './filter/support.ts';
import type { Gathered } from './gather.ts';
import { isReaderText, usesOnlyMarked } from './marked.ts';
import type { SiteFacts } from './site.ts';

/** Everything that one answer of a model is made with. */
export interface Draft {
  prompt: BuiltPrompt;
  /** What the answer may rest on, as the filter numbers it. */
  sections: FoundSection[];
  filter: AnswerFilter;
  answeredFor: AnsweredFor | undefined;
  /** The answer is in another language than the docs: only a judge can compare. */
  foreign: boolean;
}

type DraftConfig = Pick<Config, 'answerLinkHosts' | 'publicUrl' | 'siteUrl'>;

/** Sections that a model is given at most. */
const SECTIONS = 10;

function materialOf(section: FoundSection): Material {
  const { url, anchor, title, headingPath, text, code } = section;
  const isMarked = isReaderText(section);
  return {
    kind: isMarked ? 'selection' : 'section',
    url: anchor ? `${url}#${anchor}` : url,
    // Of a marked text nothing but the text itself goes in.
    title: isMarked ? '' : title,
    headingPath: isMarked ? [] : headingPath,
    text,
    code,
  };
}

/** The reader's own words are masked; all else is one of a few values. */
function maskProfile(profile: Personalisation): Personalisation {
  const masked = Object.entries(profile).map(([key, value]) => [key, mask(String(value))]);
  return Object.fromEntries(masked);
}

function answeredForOf(profile: Personalisation | undefined): AnsweredFor | undefined {
  if (!profile) return undefined;
  const { softwareBackground, hardwareBackground, ...rest } = profile;
  return {
    ...rest,
    ...(softwareBackground && { softwareBackground: true }),
    ...(hardwareBackground && { hardwareBackground: true }),
  };
}

/** Origins under which answers may name the site's own pages. */
function originsOf({ publicUrl, siteUrl }: DraftConfig, site: SiteFacts): string[] {
  const own = [publicUrl, siteUrl, site.origin].filter((url) => url !== undefined);
  return own.map((url) => new URL(url).origin);
}

/** What stands behind a number of the prompt: of a marked text what the docs have, then the rest. */
function behind(section: FoundSection, { marked }: Gathered): FoundSection[] {
  const one = marked.find(({ whole }) => whole === section);
  return one ? [...one.standing, ...(one.own ? [one.own] : [])] : [section];
}

function filterOf(
  given: FoundSection[],
  gathered: Gathered,
  rules: { site: SiteFacts; config: DraftConfig; checkWords: boolean },
): Pick<Draft, 'sections' | 'filter'> {
  const { language } = gathered;
  const numbered = given.map((section) => behind(section, gathered));
  const sections = [...new Set(numbered.flat())];
  const ofDocs = sections.filter((section) => !isReaderText(section));
  const filter = createAnswerFilter({
    evidence: sections.map((section) => evidenceOf(materialOf(section), language)),
    numbered: numbered.map((ones) => ones.map((one) => sections.indexOf(one))),
    readerText: new Set(sections.flatMap((one, index) => (isReaderText(one) ? index : []))),
    language,
    checkWords: rules.checkWords,
    links: createLinkPolicy({
      // What a reader has marked vouches for no address: it may come from anywhere.
      sources: ofDocs.map((section) => sourceOf(section).url),
      siteOrigins: originsOf(rules.config, rules.site),
      allowedHosts: rules.config.answerLinkHosts,
      texts: ofDocs.flatMap(({ text, code }) => [text, ...code.map((one) => one.text)]),
    }),
  });
  return { sections, filter };
}

/** Prepares an answer of a model: what it is given, and what checks it. */
export function draft(
  { asked, gathered, site }: { asked: Asked; gathered: Gathered; site: SiteFacts },
  config: DraftConfig,
  llm: LlmConfig,
): Draft {
  const only = usesOnlyMarked(asked.request);
  const docs = gathered.language.code === 'und' ? 'en' : gathered.language.code;
  const wished = llm.judge && !only ? asked.profile?.answerLanguage : undefined;
  const language = wished ?? docs;
  const candidates = gathered.sections.slice(0, SECTIONS);
  const profile = only || !asked.profile ? undefined : maskProfile(asked.profile);
  const prompt = buildPrompt({
    question: mask(asked.request.question),
    materials: candidates.map(materialOf),
    turns: only ? [] : asked.turns,
    profile,
    instructions: only ? undefined : site.instructions,
    language,
    maxTokens: llm.maxInputTokens,
  });
  const given = candidates.slice(0, prompt.materials.length);
  const foreign = languageCode(language) !== docs;
  const checked = filterOf(given, gathered, { site, config, checkWords: !foreign });
  return { ...checked, prompt, foreign, answeredFor: answeredForOf(profile) };
}
