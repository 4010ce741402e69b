import type { Kysely } from 'kysely';
import type { Config } from '../../config.ts';
import type { LlmConfig } from '../../configLanguageModel.ts';
import type { AnsweredFor, QueryResponse } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { ApiError } from '../../http/errors.ts';
import type { Logger } from '../../http/logger.ts';
import type { Personalisation } from '../../profile/personalisation.ts';
import type { Budget, Reservation } from '../budget/budget.ts';
import { mask } from '../masking/mask.ts';
import { type LanguageModel, ModelError } from '../models/language.ts';
import { type BuiltPrompt, buildPrompt, type Material } from '../prompt/buildPrompt.ts';
import { languageCode } from '../search/language.ts';
import type { FoundSection } from '../search/search.ts';
import type { AnswerSink, Asked } from './asked.ts';
import type { AnswerBody } from './body.ts';
import { type AnswerFilter, createAnswerFilter } from './filter/answerFilter.ts';
import { createLinkPolicy } from './filter/linkPolicy.ts';
import { evidenceOf } from './filter/support.ts';
import type { Gathered } from './gather.ts';
import { generate, type Meter } from './generate.ts';
import { usesOnlyMarked } from './marked.ts';
import { pronounce } from './pronounce.ts';
import { readSite, type SiteFacts } from './site.ts';
import { uniqueSources } from './uniqueSources.ts';

export interface WriteDeps {
  db: Kysely<Database>;
  config: Pick<Config, 'llm' | 'answerLinkHosts' | 'publicUrl' | 'siteUrl'>;
  logger: Pick<Logger, 'warn'>;
  model: LanguageModel;
  budget: Budget | undefined;
}

/** An answer that a model wrote, or why there is none. */
export interface Written {
  body?: AnswerBody;
  quotedBecause: QueryResponse['quotedBecause'];
}

/** Sections that a model is given at most. */
const SECTIONS = 10;

/** Everything that one answer of a model is made with. */
export interface Draft {
  prompt: BuiltPrompt;
  /** The sections of the prompt, in the order of their numbers. */
  sections: FoundSection[];
  filter: AnswerFilter;
  answeredFor: AnsweredFor | undefined;
  /** The answer is in another language than the docs: only a judge can compare. */
  foreign: boolean;
}

function materialOf(section: FoundSection, { marked }: Gathered): Material {
  const { url, anchor, title, headingPath, text, code } = section;
  const isMarked = marked.includes(section);
  return {
    kind: isMarked ? 'selection' : 'section',
    url: anchor ? `${url}#${anchor}` : url,
    title: isMarked && headingPath.length === 0 ? '' : title,
    headingPath,
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
function originsOf({ publicUrl, siteUrl }: WriteDeps['config'], site: SiteFacts): string[] {
  const own = [publicUrl, siteUrl, site.origin].filter((url) => url !== undefined);
  return own.map((url) => new URL(url).origin);
}

function draft(
  { config }: WriteDeps,
  llm: LlmConfig,
  asked: Asked,
  gathered: Gathered,
  site: SiteFacts,
): Draft {
  const only = usesOnlyMarked(asked.request);
  const docs = gathered.language.code === 'und' ? 'en' : gathered.language.code;
  const wished = llm.judge && !only ? asked.profile?.answerLanguage : undefined;
  const language = wished ?? docs;
  const candidates = gathered.sections.slice(0, SECTIONS);
  const profile = only || !asked.profile ? undefined : maskProfile(asked.profile);
  const prompt = buildPrompt({
    question: mask(asked.request.question),
    materials: candidates.map((section) => materialOf(section, gathered)),
    turns: only ? [] : asked.turns,
    profile,
    instructions: only ? undefined : site.instructions,
    language,
    maxTokens: llm.maxInputTokens,
  });
  const sections = candidates.slice(0, prompt.materials.length);
  const foreign = languageCode(language) !== docs;
  const filter = createAnswerFilter({
    evidence: prompt.materials.map((material) => evidenceOf(material, gathered.language)),
    language: gathered.language,
    checkWords: !foreign,
    links: createLinkPolicy({
      sources: prompt.materials.map((material) => material.url),
      siteOrigins: originsOf(config, site),
      allowedHosts: config.answerLinkHosts,
      // What a reader has marked vouches for no address: it may come from anywhere.
      texts: prompt.materials
        .filter(({ kind }) => kind === 'section')
        .flatMap(({ text, code }) => [text, ...code.map((one) => one.text)]),
    }),
  });
  return { prompt, sections, filter, foreign, answeredFor: answeredForOf(profile) };
}

async function settle(deps: WriteDeps, reservation: Reservation | undefined, meter: Meter) {
  try {
    await reservation?.settle(meter.tokens);
  } catch (err) {
    deps.logger.warn({ err }, 'the tokens of an answer were not settled');
  }
}

/** Lets the model write and checks it; settles what it cost, however it ends. */
async function writeDraft(
  deps: WriteDeps,
  llm: LlmConfig,
  made: Draft,
  { asked, gathered, sink }: { asked: Asked; gathered: Gathered; sink: AnswerSink },
  reservation: Reservation | undefined,
): Promise<AnswerBody> {
  const meter: Meter = { tokens: 0 };
  try {
    await sink.sources(uniqueSources(made.sections));
    const generated = await generate({
      model: deps.model,
      prompt: made.prompt,
      filter: made.filter,
      maxTokens: llm.maxOutputTokens,
      signal: asked.signal,
      show: sink.text,
      meter,
    });
    const judging = llm.judge ? { model: deps.model, meter } : undefined;
    const told = await pronounce({ made, generated, asked, gathered, judging });
    if (told.answer !== generated.text) await sink.replace(told.answer);
    return told;
  } finally {
    await settle(deps, reservation, meter);
  }
}

/**
 * Answers by a language model.
 *
 * @returns why there is no such answer, when the tokens are used up or no model answers
 * @throws {ApiError} `answer_interrupted` when a part of the answer has been seen
 */
export async function write(
  deps: WriteDeps,
  asked: Asked,
  gathered: Gathered,
  sink: AnswerSink,
): Promise<Written> {
  const { llm } = deps.config;
  if (!llm) return { quotedBecause: undefined };
  const site = await readSite(deps.db, asked.request.page?.locale);
  const made = draft(deps, llm, asked, gathered, site);
  const { readerId, address } = asked;
  const most = made.prompt.tokens + llm.maxOutputTokens;
  const reservation = await deps.budget?.reserve({ readerId, address }, most);
  if (deps.budget && !reservation) return { quotedBecause: 'over_budget' };
  let shown = false;
  const watched: AnswerSink = {
    ...sink,
    text(delta) {
      shown = true;
      return sink.text(delta);
    },
  };
  try {
    const to = { asked, gathered, sink: watched };
    const body = await writeDraft(deps, llm, made, to, reservation);
    return { body, quotedBecause: undefined };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    if (shown && sink.live) throw new ApiError('answer_interrupted', { cause: error });
    return { quotedBecause: 'model_unavailable' };
  }
}
