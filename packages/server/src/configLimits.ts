import * as z from 'zod';
import { count, fallback } from './configValues.ts';

/** What has limits of its own. */
export const LIMITED = ['query', 'select', 'feedback', 'ingest', 'auth'] as const;

/** When whoever is not signed in has to bring a proof of work. */
export const PROOF_OF_WORK_MODES = ['auto', 'always', 'off'] as const;

export type Limited = (typeof LIMITED)[number];

/** Requests a minute of one address, of one reader, and of all together; 0 stands for no limit. */
export interface MinuteLimits {
  address: number;
  reader: number;
  all: number;
}

const OFF: MinuteLimits = { address: 0, reader: 0, all: 0 };

const SHAPE = /^(\d{1,7}) *, *(\d{1,7}) *, *(\d{1,7})$/;

/** `120,60,3000` or `off`. */
const minuteLimits = z
  .string()
  .trim()
  .transform((value, context): MinuteLimits => {
    if (value === 'off' || value === '0') return OFF;
    const [, address, reader, all] = SHAPE.exec(value) ?? [];
    if (address && reader && all) {
      return { address: Number(address), reader: Number(reader), all: Number(all) };
    }
    context.addIssue(
      'must be three numbers like 120,60,3000 (of an address, of a reader, of all), or off',
    );
    return z.NEVER;
  });

/** The variables of what the server takes on at all. */
export const limitVariables = {
  LIMIT_QUERY: fallback(minuteLimits, '120,60,3000').describe(
    'Questions that are answered in a minute: of one network address, of one signed-in reader, and of all together. `0` in a place stands for no limit there, `off` for none at all. [How limits work](../operations/limits.md)',
  ),
  LIMIT_SELECT: fallback(minuteLimits, '1200,300,30000').describe(
    'The same for searches and suggestions. Whoever searches as they type makes several a second.',
  ),
  LIMIT_FEEDBACK: fallback(minuteLimits, '60,30,1200').describe('The same for feedback.'),
  LIMIT_INGEST: fallback(minuteLimits, '60,60,120').describe(
    'The same for uploads of a content manifest, with right and with wrong tokens.',
  ),
  LIMIT_AUTH: fallback(minuteLimits, '240,120,1200').describe(
    'The same for sign-in, sign-up and changes of accounts, over [the limits of each way](../operations/limits.md#signing-in).',
  ),
  LIMIT_CONCURRENT: fallback(count(0, 100_000), '600').describe(
    'API requests that one process works on at once. A further one is refused with `overloaded`. `0` stands for no limit.',
  ),
  PROOF_OF_WORK: fallback(z.enum(PROOF_OF_WORK_MODES), 'auto').describe(
    'Whether readers who are not signed in need a [proof of work](../operations/limits.md#proof-of-work): `auto` while very many ask or try to sign in, `always` for each question too, or `off`.',
  ),
};

const variables = z.object(limitVariables);

/** What the server takes on. */
export interface LimitConfig {
  minute: Record<Limited, MinuteLimits>;
  /** Requests that are worked on at once; 0 stands for no limit. */
  concurrent: number;
  proofOfWork: (typeof PROOF_OF_WORK_MODES)[number];
}

/** The limits that the variables name. */
export function limitConfig(env: z.output<typeof variables>): LimitConfig {
  return {
    minute: {
      query: env.LIMIT_QUERY,
      select: env.LIMIT_SELECT,
      feedback: env.LIMIT_FEEDBACK,
      ingest: env.LIMIT_INGEST,
      auth: env.LIMIT_AUTH,
    },
    concurrent: env.LIMIT_CONCURRENT,
    proofOfWork: env.PROOF_OF_WORK,
  };
}
