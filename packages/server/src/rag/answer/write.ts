import type { Kysely } from 'kysely';
import type { Config } from '../../config.ts';
import type { LlmConfig } from '../../configLanguageModel.ts';
import type { QueryResponse } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { ApiError } from '../../http/errors.ts';
import type { Logger } from '../../http/logger.ts';
import type { Budget, Reservation } from '../budget/budget.ts';
import { type LanguageModel, ModelError } from '../models/language.ts';
import type { AnswerSink, Asked } from './asked.ts';
import type { AnswerBody } from './body.ts';
import { type Draft, draft } from './draft.ts';
import type { Gathered } from './gather.ts';
import { generate, type Meter } from './generate.ts';
import { pronounce } from './pronounce.ts';
import { readSite } from './site.ts';
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
    const { answerLinkHosts: linkHosts } = deps.config;
    return { ...told, ...(linkHosts.length > 0 && { linkHosts }) };
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
  const made = draft({ asked, gathered, site }, deps.config, llm);
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
