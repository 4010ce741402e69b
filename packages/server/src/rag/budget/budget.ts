import { type Kysely, sql } from 'kysely';
import type { LlmConfig, TokenLimits } from '../../configLanguageModel.ts';
import type { Database } from '../../database/types.ts';
import { budgetRefusals } from '../../metrics/instruments.ts';
import { holderNames } from './holders.ts';
import { dayOf, monthOf } from './periods.ts';
import type { AnswerBudgetTable } from './tables.ts';

/** Who an answer is for, as far as accounts of tokens are kept. */
export interface Payer {
  readerId: string | undefined;
  address: string | undefined;
}

/** Tokens that are set aside for an answer under way. */
export interface Reservation {
  /** Replaces what was set aside by what the answer has used. */
  settle(tokens: number): Promise<void>;
}

/** The accounts of tokens, in the database: all servers keep the same ones. */
export interface Budget {
  /**
   * Sets tokens aside for an answer, in every account or in none.
   * @returns undefined if one of them has not that much left
   */
  reserve(payer: Payer, tokens: number): Promise<Reservation | undefined>;
}

type Account = Pick<AnswerBudgetTable, 'scope' | 'period' | 'key'> & {
  allowed: number;
  endsAt: Date;
};

class OverBudget extends Error {}

/** In one order everywhere: two answers that lock the same accounts cannot wait for each other. */
const ordered = (accounts: Account[]): Account[] =>
  accounts.toSorted((a, b) => (accountName(a) < accountName(b) ? -1 : 1));

const accountName = ({ scope, period, key }: Account) => `${scope} ${period} ${key}`;

function add(db: Kysely<Database>, accounts: Account[], tokens: number, checked: boolean) {
  return sql`
    insert into answer_budget as b (scope, period, key, tokens, allowed, ends_at)
    select scope, period, key, ${tokens}::bigint, allowed, ends_at
    from unnest(
      ${accounts.map((one) => one.scope)}::text[],
      ${accounts.map((one) => one.period)}::text[],
      ${accounts.map((one) => one.key)}::text[],
      ${accounts.map((one) => one.allowed)}::bigint[],
      ${accounts.map((one) => one.endsAt.toISOString())}::timestamptz[]
    ) as account (scope, period, key, allowed, ends_at)
    where not ${checked} or ${tokens}::bigint <= allowed
    on conflict (scope, period, key) do update set
      tokens = greatest(0, b.tokens + excluded.tokens),
      allowed = excluded.allowed
    where not ${checked} or b.tokens + excluded.tokens <= excluded.allowed
    returning 1`.execute(db);
}

/**
 * Makes the accounts: tokens of a day and of a month, for each reader, each address and all. Tokens
 * are set aside before a model is asked, so that many questions at once cannot each use the last of
 * them.
 *
 * @example
 * const reservation = await budget.reserve({ readerId, address }, 2_000);
 * if (!reservation) return quoted('over_budget');
 */
export function createBudget(
  db: Kysely<Database>,
  budgets: LlmConfig['budgets'],
  now: () => Date = () => new Date(),
): Budget {
  const nameOf = holderNames(db);

  async function accountsOf({ readerId, address }: Payer): Promise<Account[]> {
    const time = now();
    const periods = (limits: TokenLimits, scope: Account['scope'], key: string) =>
      [
        { period: dayOf(time), allowed: limits.daily },
        { period: monthOf(time), allowed: limits.monthly },
      ]
        .filter(({ allowed }) => allowed > 0)
        .map(({ period, allowed }) => {
          return { scope, period: period.name, key, allowed, endsAt: period.endsAt };
        });
    const holder = async (scope: 'reader' | 'address', id: string | undefined) => {
      const limited = budgets[scope].daily > 0 || budgets[scope].monthly > 0;
      return id && limited ? periods(budgets[scope], scope, await nameOf(scope, id, time)) : [];
    };
    return ordered([
      ...(await holder('reader', readerId)),
      ...(await holder('address', address)),
      ...periods(budgets.all, 'all', ''),
    ]);
  }

  async function take(accounts: Account[], tokens: number): Promise<boolean> {
    try {
      await db.transaction().execute(async (trx) => {
        const { rows } = await add(trx, accounts, tokens, true);
        // What the other accounts have been charged is taken back.
        if (rows.length < accounts.length) throw new OverBudget();
      });
      return true;
    } catch (error) {
      if (error instanceof OverBudget) return false;
      throw error;
    }
  }

  return {
    async reserve(payer, tokens) {
      const accounts = await accountsOf(payer);
      if (accounts.length > 0 && !(await take(accounts, tokens))) {
        budgetRefusals.inc();
        return undefined;
      }
      return {
        async settle(used) {
          if (accounts.length > 0) await add(db, accounts, used - tokens, false);
        },
      };
    },
  };
}
