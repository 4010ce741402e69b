import { generateRandomString } from 'better-auth/crypto';
import * as z from 'zod';
import type { HookContext } from '../../hooks.ts';

/** What has begun on a page and is to end on it. */
export const journeySchema = z.object({
  /** `link` joins a provider to the account of the session that the page carries. */
  kind: z.enum(['sign-in', 'link']),
  /** Where it leads in the end, and where with an error. */
  to: z.string(),
  errorTo: z.string(),
  /** Where it leads when it has made an account. */
  newTo: z.string(),
  /** Origin of the page. */
  origin: z.string(),
  /** SHA-256 of a secret that only the page knows (RFC 7636). */
  challenge: z.string(),
});

export type Journey = z.output<typeof journeySchema>;

/** The way to a provider, for the browser to take. */
export const departureSchema = z.object({
  url: z.string(),
  /** Token of the session that a provider is joined to. */
  session: z.string().optional(),
});

/** What a page gets for its code: a session, or the second factor that is asked for. */
export const arrivalSchema = z.object({
  origin: z.string(),
  challenge: z.string(),
  session: z.string().optional(),
  secondFactor: z.string().optional(),
});

export type Arrival = z.output<typeof arrivalSchema>;

/** Seconds that each may take: a reader logs in at the provider, while a browser only follows. */
const SECONDS = { journey: 900, departure: 60, arrival: 60 };
const LENGTH = 32;

const identifier = (kind: keyof typeof SECONDS, key: string) => `handoff-${kind}:${key}`;

/** Keeps something until it is taken; the table holds no more than a hash of its key. */
export async function keep(
  ctx: HookContext,
  kind: keyof typeof SECONDS,
  value: object,
): Promise<string> {
  const key = generateRandomString(LENGTH);
  await ctx.context.internalAdapter.createVerificationValue({
    identifier: identifier(kind, key),
    value: JSON.stringify(value),
    expiresAt: new Date(Date.now() + SECONDS[kind] * 1000),
  });
  return key;
}

/** Takes what was kept, which works once: of many at the same moment, one gets it. */
export async function take<T extends z.ZodType>(
  ctx: HookContext,
  kind: keyof typeof SECONDS,
  key: string,
  schema: T,
): Promise<z.output<T> | undefined> {
  const row = await ctx.context.internalAdapter.consumeVerificationValue(identifier(kind, key));
  return row ? schema.parse(JSON.parse(row.value)) : undefined;
}
