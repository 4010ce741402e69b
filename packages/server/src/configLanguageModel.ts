import * as z from 'zod';
import { between, count, endpoint, fallback, optional, tokens } from './configValues.ts';
import type { Endpoint } from './rag/models/openAiModel.ts';
import type { Deadlines } from './rag/models/withDeadlines.ts';

const name = z.string().trim();

/** The variables of the language model that writes answers. */
export const languageModelVariables = {
  LLM_BASE_URL: optional(endpoint),
  LLM_API_KEY: optional(name),
  LLM_MODEL: optional(name),
  LLM_FALLBACK_BASE_URL: optional(endpoint),
  LLM_FALLBACK_API_KEY: optional(name),
  LLM_FALLBACK_MODEL: optional(name),
  LLM_JUDGE: fallback(z.enum(['on', 'off']), 'off'),
  LLM_TEMPERATURE: fallback(between(0, 2), '0.2'),
  LLM_MAX_INPUT_TOKENS: fallback(count(500, 2_000_000), '6000'),
  LLM_MAX_OUTPUT_TOKENS: fallback(count(50, 100_000), '800'),
  LLM_SILENCE_SECONDS: fallback(count(1, 600), '20'),
  LLM_TOTAL_SECONDS: fallback(count(1, 3_600), '90'),
  LLM_READER_DAILY_TOKENS: fallback(tokens, '200000'),
  LLM_READER_MONTHLY_TOKENS: fallback(tokens, '2000000'),
  LLM_ADDRESS_DAILY_TOKENS: fallback(tokens, '200000'),
  LLM_ADDRESS_MONTHLY_TOKENS: fallback(tokens, '2000000'),
  LLM_DAILY_TOKENS: fallback(tokens, '2000000'),
  LLM_MONTHLY_TOKENS: fallback(tokens, '20000000'),
};

const variables = z.object(languageModelVariables);
type Variables = z.output<typeof variables>;

/** Tokens in a day and in a month; 0 stands for no limit. */
export interface TokenLimits {
  daily: number;
  monthly: number;
}

/** How the language model is asked. */
export interface LlmConfig {
  endpoint: Endpoint;
  /** Asked when the first one gives no answer. */
  fallback: Endpoint | undefined;
  /** The model also checks what it has written against the sources. */
  judge: boolean;
  temperature: number;
  /** Most tokens of a prompt, and of an answer. */
  maxInputTokens: number;
  maxOutputTokens: number;
  deadlines: Deadlines;
  budgets: Record<'reader' | 'address' | 'all', TokenLimits>;
}

/** A model is known by its address and its name; a key alone is a mistake too. */
function halves(env: Variables, of: 'LLM' | 'LLM_FALLBACK'): string[] {
  const named = [env[`${of}_BASE_URL`], env[`${of}_MODEL`]];
  const any = [...named, env[`${of}_API_KEY`]].some(Boolean);
  if (!any || named.every(Boolean)) return [];
  return [`${of}_BASE_URL: required together with ${of}_MODEL`];
}

/** What is wrong with these variables together. */
export function languageModelProblems(env: Variables): string[] {
  const problems = [...halves(env, 'LLM'), ...halves(env, 'LLM_FALLBACK')];
  if (env.LLM_FALLBACK_BASE_URL && !env.LLM_BASE_URL) {
    problems.push('LLM_BASE_URL: required with a fallback');
  }
  return problems;
}

function endpointOf(env: Variables, of: 'LLM' | 'LLM_FALLBACK'): Endpoint | undefined {
  const baseUrl = env[`${of}_BASE_URL`];
  const model = env[`${of}_MODEL`];
  return baseUrl && model ? { baseUrl, model, apiKey: env[`${of}_API_KEY`] } : undefined;
}

/** The language model that the variables name. */
export function llmConfig(env: Variables): LlmConfig | undefined {
  const endpoint = endpointOf(env, 'LLM');
  const limits = (daily: number, monthly: number) => ({ daily, monthly });
  return (
    endpoint && {
      endpoint,
      fallback: endpointOf(env, 'LLM_FALLBACK'),
      judge: env.LLM_JUDGE === 'on',
      temperature: env.LLM_TEMPERATURE,
      maxInputTokens: env.LLM_MAX_INPUT_TOKENS,
      maxOutputTokens: env.LLM_MAX_OUTPUT_TOKENS,
      deadlines: { silence: env.LLM_SILENCE_SECONDS * 1000, total: env.LLM_TOTAL_SECONDS * 1000 },
      budgets: {
        reader: limits(env.LLM_READER_DAILY_TOKENS, env.LLM_READER_MONTHLY_TOKENS),
        address: limits(env.LLM_ADDRESS_DAILY_TOKENS, env.LLM_ADDRESS_MONTHLY_TOKENS),
        all: limits(env.LLM_DAILY_TOKENS, env.LLM_MONTHLY_TOKENS),
      },
    }
  );
}
