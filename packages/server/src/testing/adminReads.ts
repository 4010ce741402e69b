import type { Response } from 'supertest';
import * as z from 'zod';
import { type Listed, listOperations } from '../contract/operations/index.ts';

/** Every operation for administrators, also those that are added later. */
export const ADMIN_OPERATIONS: Listed[] = listOperations().filter(
  ({ operation }) => operation.access === 'admin',
);

/** One answer of a read. */
export interface AdminAnswer {
  /** The operation, as the contract names it. */
  of: string;
  /** The address that was asked. */
  path: string;
  status: number;
  text: string;
}

export type Get = (path: string) => Promise<Pick<Response, 'status' | 'text'>>;

/** Pages of a list that are read at most, and names that are tried for an address. */
const PAGES = 3;
const NAMES = 60;
/** Answers after which no further name is tried. */
const ENOUGH = 3;

const described = z.object({
  properties: z.record(z.string(), z.object({ enum: z.array(z.unknown()).optional() })).default({}),
  required: z.array(z.string()).default([]),
});

/** The queries of a read: the shortest one, and one with each value of each field that has a list. */
function queriesOf({ operation: { query } }: Listed): string[] {
  if (!query) return [''];
  const { properties, required } = described.parse(
    z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' }),
  );
  const choices = Object.entries(properties).flatMap(([name, { enum: values = [] }]) =>
    values.map((value): [string, string] => [name, String(value)]),
  );
  const needed = Object.fromEntries(
    choices.filter(([name]) => required.includes(name)).toReversed(),
  );
  const fields = [needed, ...choices.map(([name, value]) => ({ ...needed, [name]: value }))];
  return [...new Set(fields.map((one) => new URLSearchParams(one).toString()))];
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Texts of an answer that stand under one of the keys. */
function textsUnder(value: unknown, keys: string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => textsUnder(one, keys));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'string' && keys.includes(key) ? [one] : textsUnder(one, keys),
  );
}

/** Where a list goes on. */
const nextIn = (body: unknown): string | undefined =>
  z.object({ items: z.array(z.unknown()), next: z.string() }).safeParse(body).data?.next;

async function readOne(get: Get, of: string, path: string): Promise<AdminAnswer[]> {
  const answers: AdminAnswer[] = [];
  let next: string | undefined = path;
  while (next !== undefined && answers.length < PAGES) {
    const { status, text } = await get(next);
    answers.push({ of, path: next, status, text });
    const cursor = nextIn(parsed(text));
    const join = path.includes('?') ? '&' : '?';
    next = cursor && `${path}${join}cursor=${encodeURIComponent(cursor)}`;
  }
  return answers;
}

/** Names that stand in other answers, tried until some are there. */
async function readNamed(
  get: Get,
  { path, ...listed }: Listed,
  known: AdminAnswer[],
): Promise<AdminAnswer[]> {
  const [, param = ''] = /\{(\w+)\}/.exec(path) ?? [];
  // The list of the same things first: there may be more names in the others than are tried.
  const own = known.filter(({ of }) => path.startsWith(`${of}/`));
  const bodies = [...own, ...known].map(({ text }) => parsed(text));
  const names = [...new Set(textsUnder(bodies, [param, 'id', 'answerId', 'name']))];
  const answers: AdminAnswer[] = [];
  for (const name of names.slice(0, NAMES)) {
    if (answers.filter(({ status }) => status === 200).length >= ENOUGH) break;
    const address = path.replace(/\{\w+\}/, encodeURIComponent(name));
    for (const query of queriesOf({ path, ...listed })) {
      answers.push(...(await readOne(get, path, query ? `${address}?${query}` : address)));
    }
  }
  return answers;
}

/**
 * Reads everything that there is to read for administrators: every address, with every choice of its
 * filters, some pages of each list, and for addresses with a name in them the names that stand in the
 * lists.
 */
export async function readAllAsAdmin(get: Get): Promise<AdminAnswer[]> {
  const reads = ADMIN_OPERATIONS.filter(({ method }) => method === 'get');
  const answers: AdminAnswer[] = [];
  for (const listed of reads.filter(({ path }) => !path.includes('{'))) {
    for (const query of queriesOf(listed)) {
      const path = query ? `${listed.path}?${query}` : listed.path;
      answers.push(...(await readOne(get, listed.path, path)));
    }
  }
  for (const listed of reads.filter(({ path }) => path.includes('{'))) {
    answers.push(...(await readNamed(get, listed, answers)));
  }
  return answers;
}
