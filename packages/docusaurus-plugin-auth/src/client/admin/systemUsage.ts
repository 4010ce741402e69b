import { count, list, number, numberOrNull, oneOf, record, text } from '../parsing';
import { type SystemReason, toReasons } from './system';

/** `GET /api/v1/admin/system/database`. Rows are estimates. */
export interface SystemDatabase {
  bytes: number;
  tables: { name: string; rows: number | null; bytes: number }[];
}

/** An error of the server, by the route where it was. */
export interface ErrorCount {
  code: string;
  route: string;
  count: number;
  /** `YYYY-MM-DD`. */
  lastDay: string;
}

export interface ModelUse {
  model: string;
  /** `chat`, `embeddings` or `rerank`. */
  kind: string;
  calls: number;
  failures: number;
  /** Tokens read and written. */
  input: number;
  output: number;
  /** Null where no price is known. */
  money: number | null;
}

export interface TokenBudget {
  period: 'day' | 'month';
  used: number;
  allowed: number;
  costAtMost: number | null;
}

/** `GET /api/v1/admin/system/usage`: what was counted, one number for each of `days`. */
export interface SystemUsage {
  days: string[];
  attention: SystemReason[];
  errors: { perDay: number[]; codes: ErrorCount[] };
  limited: { perDay: number[]; names: { name: string; decision: string; count: number }[] };
  models: {
    callsPerDay: number[];
    failuresPerDay: number[];
    tokensPerDay: number[];
    moneyPerDay: number[] | null;
    /** Three letters. */
    currency: string;
    models: ModelUse[];
    refusals: number;
    budgets: TokenBudget[];
  };
}

/** Reads the sizes of the tables. @throws {ClientError} `malformed_response` */
export function toSystemDatabase(body: unknown): SystemDatabase {
  const { bytes, tables } = record(body);
  return {
    bytes: count(bytes),
    tables: list(tables, record).map((table) => ({
      name: text(table.name),
      rows: numberOrNull(table.rows),
      bytes: count(table.bytes),
    })),
  };
}

function toModelUse(value: unknown): ModelUse {
  const { model, kind, calls, failures, input, output, money } = record(value);
  return {
    model: text(model),
    kind: text(kind),
    calls: count(calls),
    failures: count(failures),
    input: count(input),
    output: count(output),
    money: numberOrNull(money),
  };
}

function toModels(value: unknown): SystemUsage['models'] {
  const models = record(value);
  return {
    callsPerDay: list(models.callsPerDay, number),
    failuresPerDay: list(models.failuresPerDay, number),
    tokensPerDay: list(models.tokensPerDay, number),
    moneyPerDay: models.moneyPerDay === null ? null : list(models.moneyPerDay, number),
    currency: text(models.currency),
    models: list(models.models, toModelUse),
    refusals: count(models.refusals),
    budgets: list(models.budgets, record).map(({ period, used, allowed, costAtMost }) => ({
      period: oneOf(['day', 'month'], period) ?? 'day',
      used: count(used),
      allowed: count(allowed),
      costAtMost: numberOrNull(costAtMost),
    })),
  };
}

/** Reads what was counted by day. @throws {ClientError} `malformed_response` */
export function toSystemUsage(body: unknown): SystemUsage {
  const { days, attention, errors, limited, models } = record(body);
  return {
    days: list(days, text),
    attention: toReasons(attention),
    errors: {
      perDay: list(record(errors).perDay, number),
      codes: list(record(errors).codes, record).map((error) => ({
        code: text(error.code),
        route: text(error.route),
        count: count(error.count),
        lastDay: text(error.lastDay),
      })),
    },
    limited: {
      perDay: list(record(limited).perDay, number),
      names: list(record(limited).names, record).map((limit) => ({
        name: text(limit.name),
        decision: text(limit.decision),
        count: count(limit.count),
      })),
    },
    models: toModels(models),
  };
}
