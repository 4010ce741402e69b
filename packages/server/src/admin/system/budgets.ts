import type { Kysely } from 'kysely';
import type { Config } from '../../config.ts';
import type { PriceConfig } from '../../configPrices.ts';
import type { SystemUsage } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { dayOf, monthOf } from '../../rag/budget/periods.ts';

type BudgetUse = SystemUsage['models']['budgets'][number];

/** As if every token were the dearer kind, of the dearer model. */
function dearest({ models }: PriceConfig, names: string[]): number | null {
  const prices = names.flatMap((name) => models[name] ?? []);
  if (prices.length === 0) return null;
  return Math.max(...prices.flatMap(({ input, output }) => [input, output]));
}

/** Tokens of all readers together, against what is allowed; none where there is no limit. */
export async function readBudgets(
  db: Kysely<Database>,
  { llm, prices }: Pick<Config, 'llm' | 'prices'>,
): Promise<BudgetUse[]> {
  if (!llm) return [];
  const { daily, monthly } = llm.budgets.all;
  const price = dearest(
    prices,
    [llm.endpoint, llm.fallback].flatMap((endpoint) => endpoint?.model ?? []),
  );
  const now = new Date();
  const budgets: BudgetUse[] = [];
  for (const [period, { name }, allowed] of [
    ['day', dayOf(now), daily],
    ['month', monthOf(now), monthly],
  ] as const) {
    if (allowed === 0) continue;
    const row = await db
      .selectFrom('answer_budget')
      .select('tokens')
      .where('scope', '=', 'all')
      .where('period', '=', name)
      .executeTakeFirst();
    const costAtMost = price === null ? null : (allowed / 1e6) * price;
    budgets.push({ period, used: Number(row?.tokens ?? 0), allowed, costAtMost });
  }
  return budgets;
}
