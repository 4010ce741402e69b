import { resolve } from 'node:path';
import express from 'express';
import parseAddresses from 'nodemailer/lib/addressparser';
import * as z from 'zod';
import { POLICY_VERSION_MAX } from './contract/index.ts';
import { STRICT_POLICY } from './site/contentPolicy.ts';

/** In a `.env` file `NAME=` stands for a variable that is not set. */
const absentIfEmpty = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

/**
 * A variable that may be left out.
 *
 * @param otherwise what then stands for it, in words of the docs
 */
export const optional = <T extends z.ZodType>(schema: T, otherwise = 'not set') =>
  z.preprocess(absentIfEmpty, schema.optional()).meta({ otherwise });

/** A variable with a default, written as one would write it in the environment. */
export const fallback = <T extends z.ZodType>(schema: T, text: string) =>
  z
    .preprocess((value) => absentIfEmpty(value) ?? text, schema)
    .meta({ otherwise: text === '' ? 'empty' : `\`${text}\`` });

/** A number of days, up to ten years. */
export const days = z.coerce.number('must be a number of days').int().min(0).max(3_650);

/** The name of a version of the privacy policy. */
export const policyVersion = z.string().trim().min(1).max(POLICY_VERSION_MAX);

/** A whole number from `min` to `max`. */
export const count = (min: number, max: number) =>
  z.coerce.number('must be a number').int().min(min).max(max);

/** A number from `min` to `max`. */
export const between = (min: number, max: number) =>
  z.coerce.number('must be a number').min(min).max(max);

/** A number of tokens; 0 for no limit. */
export const tokens = z.coerce.number('must be a number of tokens').int().min(0).max(1e12);

/** A path, taken from the folder in which the server starts. */
export const folder = z.string().transform((value) => resolve(value));

/** A content security policy, or `strict` for ours. */
export const contentPolicy = z
  .string()
  .trim()
  .transform((value) => (value === 'strict' ? STRICT_POLICY : value))
  .refine(
    (value) => /^[a-z]+-[a-z-]+\s[\x20-\x7e]+$/.test(value),
    'must be "strict" or a policy such as "default-src \'self\'; img-src *"',
  );

/** A secret of at least `bytes` bytes. */
export const secret = (bytes: number) =>
  z
    .string()
    .refine((value) => Buffer.byteLength(value) >= bytes, `must have at least ${bytes} bytes`);

/** Reads `value` as an origin; `undefined` if it is more, or less, than one. */
function toOrigin(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined;
  const url = new URL(value);
  const bare = /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  return bare && !value.includes('*') ? url.origin : undefined;
}

/** Scheme, host and port of a site, and nothing else. */
export const exactOrigin = z
  .string()
  .trim()
  .transform((value, context) => {
    const origin = toOrigin(value);
    if (origin) return origin;
    context.addIssue(
      `"${value}" must be an exact origin like https://docs.example.com, without path or wildcard`,
    );
    return z.NEVER;
  });

/** The address of a site, with the path under which it stands; ends in a slash. */
export const siteAddress = z
  .string()
  .trim()
  .transform((value, context) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url && /^https?:$/.test(url.protocol) && !url.username && !url.search && !url.hash) {
      return url.href.endsWith('/') ? url.href : `${url.href}/`;
    }
    context.addIssue('must be an address like https://docs.example.com/ or …/docs/, with its path');
    return z.NEVER;
  });

/** The base address of an HTTP API, without a slash at its end. Its text is never repeated. */
export const endpoint = z
  .string()
  .trim()
  .refine(
    (value) => /^https?:\/\/./.test(value) && URL.canParse(value) && new URL(value).search === '',
    'must be an address like http://localhost:11434/v1',
  )
  .transform((value) => value.replace(/\/+$/, ''));

/** The name of a host; `*.example.com` stands for every host below one. */
export const hostName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a host like github.com or *.example.com');

/** A list separated by commas. */
export const listOf = <T extends z.ZodType<unknown, string>>(entry: T) =>
  z
    .string()
    .transform((value) => value.split(',').filter((part) => part.trim() !== ''))
    .pipe(z.array(entry));

/** A connection string of Postgres. Its text is never repeated: it holds a password. */
export const postgresUrl = z
  .string()
  .refine(
    (value) => /^postgres(ql)?:\/\/./.test(value) && URL.canParse(value),
    'must be a connection string like postgres://user:password@host:5432/name',
  );

/** `true` if Express takes the value as `trust proxy`. */
function isProxySetting(value: number | string[]): boolean {
  try {
    express().set('trust proxy', value);
    return true;
  } catch {
    return false;
  }
}

/**
 * Which proxies may name the reader's address: `false`, the number of proxies in front of the
 * server, or a list of their addresses, subnets or Express' names for them (`loopback`, …).
 * `true` is refused: it would let every reader choose their own address and so their own limits.
 * @see https://expressjs.com/en/guide/behind-proxies.html
 */
export const proxyTrust = z
  .string()
  .trim()
  .transform((value, context) => {
    if (value === 'false' || value === '0') return false;
    const trust = /^\d{1,2}$/.test(value)
      ? Number(value)
      : value.split(',').map((part) => part.trim());
    if (isProxySetting(trust)) return trust;
    context.addIssue(
      'must be false, the number of proxies in front of the server, or a list of their addresses',
    );
    return z.NEVER;
  });

/** The address of a mail server. Its text is never repeated: it may hold a password. */
export const smtpServer = z
  .string()
  .trim()
  .refine(
    (value) => /^smtps?:\/\/./.test(value) && URL.canParse(value) && new URL(value).hostname !== '',
    'must be an address like smtp://user:password@mail.example.com:587, or smtps:// for TLS at once',
  );

/** One sender, with or without a name: `Acme Docs <docs@example.com>`. */
export const mailSender = z
  .string()
  .trim()
  .refine((value) => {
    const [first, ...more] = parseAddresses(value);
    return more.length === 0 && z.email().safeParse(first?.address).success;
  }, 'must be one sender like "Acme Docs <docs@example.com>"');
