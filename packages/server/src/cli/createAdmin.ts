import type { AdminOutcome } from '../account/makeAdmin.ts';
import { loadConfig } from '../config.ts';
import { createLogger } from '../http/logger.ts';
import { askPassword, readPassword } from './askPassword.ts';
import { perform } from './control/perform.ts';
import { adminInput } from './control/protocol.ts';
import { StartError, startFailure } from './failure.ts';
import { loadEnvFile } from './loadEnvFile.ts';

export interface CreateAdminOptions {
  name?: string;
  /** Read the password from standard input instead of asking for it. */
  passwordStdin?: boolean;
}

/** What to tell the operator; the outcomes that are missing are failures. */
const DONE: Partial<Record<AdminOutcome, string>> = {
  created: 'is an administrator now and can sign in with the password.',
  promoted: 'is an administrator now. The account was there: its password stays as it was.',
  claimed:
    'is an administrator now. Nobody had confirmed the address of the account that was there: its password is replaced, and all its other ways to sign in and its sessions are gone.',
  unchanged: 'is an administrator already. Nothing was changed.',
};

const FAILED: Partial<Record<AdminOutcome, string>> = {
  banned: 'is banned: lift the ban first. Nothing was changed.',
  'password-too-weak':
    'needs a better password: one of 12 to 128 characters that is hard to guess, such as four words that have nothing to do with each other.',
};

/** Reads what was typed; the message names the part that is wrong. */
function parseInput(email: string, name: string | undefined) {
  const result = adminInput.safeParse({ email, ...(name !== undefined && { name }) });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const what = issue?.path[0] === 'name' ? 'The name' : `"${email}"`;
  throw new StartError(`${what} ${issue?.message ?? 'is not usable'}.`);
}

async function run(email: string, options: CreateAdminOptions): Promise<string> {
  loadEnvFile();
  const config = loadConfig(process.env);
  // Standard output is for the answer alone.
  const logger = createLogger({ logLevel: 'silent' });
  const input = parseInput(email, options.name);
  let { outcome } = await perform(config, logger, 'create-admin', input);
  if (outcome === 'password-required') {
    const password = await (options.passwordStdin ? readPassword() : askPassword());
    ({ outcome } = await perform(config, logger, 'create-admin', { ...input, password }));
  }
  const done = DONE[outcome];
  if (!done) throw new StartError(`${input.email} ${FAILED[outcome] ?? 'was not changed.'}`);
  return `${input.email} ${done}`;
}

/**
 * The command `create-admin`: makes somebody an administrator, whether the server runs or not. It
 * asks for a password only when there is no account whose owner has confirmed the address.
 */
export async function createAdmin(email: string, options: CreateAdminOptions): Promise<void> {
  try {
    console.log(await run(email, options));
  } catch (error) {
    console.error(startFailure(error));
    process.exitCode = 1;
  }
}
