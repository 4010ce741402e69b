import './production.ts';

import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import * as z from 'zod';

const READS = resolve(import.meta.dirname, '../../testing/fuzz/growth.ts');

/** Far more than all of it takes on a machine that is busy: whatever is not done then, never is. */
const NEVER_MS = 240_000;

/** Four times the text is sixteen times the work where each place is compared with each other one. */
const TOO_MUCH = 10;

const lineSchema = z.object({ name: z.string(), piece: z.string(), growth: z.number().optional() });

test(
  'attack 51: no text makes more work than its length, in anything that reads texts of others',
  async () => {
    const options = { timeout: NEVER_MS, env: {}, maxBuffer: 2 ** 24 };
    const child = promisify(execFile)(process.execPath, [READS], options);
    const { stdout } = await child.catch((error: { stdout: string }) => error);
    const lines = stdout.trim().split('\n');
    expect(lines.at(-1)).toBe('"done"');
    const told = lines.slice(0, -1).map((line) => lineSchema.parse(JSON.parse(line)));
    const measured = told.filter(({ growth }) => growth !== undefined);
    expect(measured.length).toBeGreaterThan(500);
    expect(measured.filter(({ growth = 0 }) => growth > TOO_MUCH)).toEqual([]);
  },
  NEVER_MS + 30_000,
);
