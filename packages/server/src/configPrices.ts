import * as z from 'zod';
import { between, fallback, optional } from './configValues.ts';

/** Dearer than any model; whoever types more has forgotten a point. */
const MOST = 100_000;

const SHAPE = /^(\d+(?:\.\d+)?) *, *(\d+(?:\.\d+)?)$/;

/** `0.15,0.60`: of what a model reads, and of what it writes. */
const twoPrices = z
  .string()
  .trim()
  .transform((value, context): Price => {
    const [, input, output] = SHAPE.exec(value) ?? [];
    if (input && output) return { input: Number(input), output: Number(output) };
    context.addIssue('must be two prices like 0.15,0.60, for a million tokens read and written');
    return z.NEVER;
  });

/** Whether numbers can be shown in a currency of this name. */
function isCurrency(code: string): boolean {
  try {
    new Intl.NumberFormat('en', { style: 'currency', currency: code });
    return true;
  } catch {
    return false;
  }
}

/** The variables of what models cost. */
export const priceVariables = {
  LLM_PRICES: optional(twoPrices).describe(
    'What a million tokens of the language model cost, read and written, such as `0.15,0.60`. The [system page](../guides/operators-pages.md#index-and-system) then shows money beside tokens.',
  ),
  LLM_FALLBACK_PRICES: optional(twoPrices).describe('The same for the second model.'),
  EMBEDDINGS_PRICE: optional(between(0, MOST)).describe(
    'What a million tokens of the embedding model cost.',
  ),
  PRICE_CURRENCY: fallback(
    z.string().trim().toUpperCase().refine(isCurrency, 'must be a currency like USD or EUR'),
    'USD',
  ).describe('The currency of these prices, by its three letters.'),
};

const variables = z.object(priceVariables);

/** For a million tokens. */
export interface Price {
  input: number;
  output: number;
}

/** What models cost, by their names, as far as the operator has said so. */
export interface PriceConfig {
  currency: string;
  models: Record<string, Price>;
}

/** The names of the models, from their own variables. */
interface Models {
  LLM_MODEL?: string | undefined;
  LLM_FALLBACK_MODEL?: string | undefined;
  EMBEDDINGS_MODEL?: string | undefined;
}

/** The prices that the variables name. */
export function priceConfig(env: z.output<typeof variables> & Models): PriceConfig {
  const embeddings = env.EMBEDDINGS_PRICE;
  const prices: Array<[string | undefined, Price | undefined]> = [
    [env.LLM_FALLBACK_MODEL, env.LLM_FALLBACK_PRICES],
    [env.LLM_MODEL, env.LLM_PRICES],
    [env.EMBEDDINGS_MODEL, embeddings === undefined ? undefined : { input: embeddings, output: 0 }],
  ];
  const models = prices.flatMap(([model, price]) => (model && price ? [[model, price]] : []));
  return { currency: env.PRICE_CURRENCY, models: Object.fromEntries(models) };
}
