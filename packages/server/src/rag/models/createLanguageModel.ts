import type { LlmConfig } from '../../configLanguageModel.ts';
import type { Logger } from '../../http/logger.ts';
import type { LanguageModel } from './language.ts';
import { observedModel } from './observed.ts';
import { type Endpoint, openAiModel } from './openAiModel.ts';
import { withBreaker } from './withBreaker.ts';
import { withDeadlines } from './withDeadlines.ts';
import { withFallback } from './withFallback.ts';
import { withRetry } from './withRetry.ts';

/**
 * The language model that the operator has configured, with everything that keeps a reader from
 * waiting for it: deadlines, retries, a second model, and rest for a model that is down.
 *
 * @returns undefined if none is configured
 *
 * @example
 * const model = createLanguageModel(config, { logger });
 * await model?.complete({ system, messages, signal: AbortSignal.timeout(10_000) });
 */
export function createLanguageModel(
  { llm }: { llm: LlmConfig | undefined },
  { logger }: { logger: Pick<Logger, 'warn'> },
): LanguageModel | undefined {
  if (!llm) return undefined;
  const { endpoint, fallback, temperature, deadlines } = llm;
  const guarded = (one: Endpoint) =>
    withBreaker(
      withRetry(withDeadlines(observedModel(openAiModel({ ...one, temperature })), deadlines)),
    );
  return withFallback([guarded(endpoint), ...(fallback ? [guarded(fallback)] : [])], (model, err) =>
    logger.warn({ err, model }, 'a language model gave no answer'),
  );
}
