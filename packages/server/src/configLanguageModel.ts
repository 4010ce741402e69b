import * as z from 'zod';
import { between, count, endpoint, fallback, optional, tokens } from './configValues.ts';
import type { Endpoint } from './rag/models/openAiModel.ts';
import type { Deadlines } from './rag/models/withDeadlines.ts';

const name = z.string().trim();

/** The variables of the language model that writes answers. */
export const languageModelVariables = {
  LLM_BASE_URL: optional(endpoint).describe(
    "Address of a language model: any endpoint that speaks OpenAI's chat completions, up to the part before `/chat/completions`. Without it, answers are quoted from the docs. [How to set up a model](../guides/language-models.md).",
  ),
  LLM_API_KEY: optional(name).describe(
    'The key of that endpoint. Ollama and other servers of your own need none.',
  ),
  LLM_MODEL: optional(name).describe('The name of the model there. Needed with `LLM_BASE_URL`.'),
  LLM_FALLBACK_BASE_URL: optional(endpoint).describe(
    'A second endpoint, asked when the first model gives no answer. It may be the same one.',
  ),
  LLM_FALLBACK_API_KEY: optional(name).describe('The key of the second endpoint.'),
  LLM_FALLBACK_MODEL: optional(name).describe(
    'The name of the second model. Needed with `LLM_FALLBACK_BASE_URL`.',
  ),
  LLM_JUDGE: fallback(z.enum(['on', 'off']), 'off').describe(
    '`on` lets the model also check each answer against its sources. It costs a second call an answer.',
  ),
  LLM_TEMPERATURE: fallback(between(0, 2), '0.2').describe(
    'How freely the model words its answers, from 0 to 2.',
  ),
  LLM_MAX_INPUT_TOKENS: fallback(count(500, 2_000_000), '6000').describe(
    'Longest prompt, in tokens. Sections that do not fit are left out.',
  ),
  LLM_MAX_OUTPUT_TOKENS: fallback(count(50, 100_000), '800').describe('Longest answer, in tokens.'),
  LLM_SILENCE_SECONDS: fallback(count(1, 600), '20').describe(
    'Seconds without a word after which a model is given up.',
  ),
  LLM_TOTAL_SECONDS: fallback(count(1, 3_600), '90').describe(
    'Seconds after which an answer has to be complete.',
  ),
  LLM_READER_DAILY_TOKENS: fallback(tokens, '200000').describe(
    'Most tokens that a signed-in reader may use in a day (UTC). Over it, and over any of the next five, answers are quoted from the docs. `0` stands for no limit.',
  ),
  LLM_READER_MONTHLY_TOKENS: fallback(tokens, '2000000').describe('The same for a month.'),
  LLM_ADDRESS_DAILY_TOKENS: fallback(tokens, '200000').describe(
    'Most tokens for one network address in a day.',
  ),
  LLM_ADDRESS_MONTHLY_TOKENS: fallback(tokens, '2000000').describe('The same for a month.'),
  LLM_DAILY_TOKENS: fallback(tokens, '2000000').describe(
    'Most tokens for all readers together in a day.',
  ),
  LLM_MONTHLY_TOKENS: fallback(tokens, '20000000').describe('The same for a month.'),
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
