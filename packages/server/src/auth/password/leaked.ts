import { createHash } from 'node:crypto';
import type { AuthDeps } from '../deps.ts';

const RANGE_URL = 'https://api.pwnedpasswords.com/range/';

/** Milliseconds that a sign-up waits for the answer. */
const TIMEOUT = 2_000;

/** Whether the list names the rest of the hash. Padding lines have a count of 0. */
function isListed(list: string, rest: string): boolean {
  return list.split('\n').some((line) => {
    const [suffix, count] = line.trim().split(':');
    return suffix === rest && Number(count) > 0;
  });
}

/**
 * Whether a password is in a published collection of leaked ones, when the operator wants to know:
 * the first five characters of its SHA-1 leave the server. A service that is away stops nobody.
 * @see https://haveibeenpwned.com/API/v3#PwnedPasswords
 */
export async function isLeaked(
  { config, logger }: Pick<AuthDeps, 'config' | 'logger'>,
  password: string,
): Promise<boolean> {
  if (!config.passwordLeakCheck) return false;
  const hash = createHash('sha1').update(password).digest('hex').toUpperCase();
  try {
    const answer = await fetch(`${RANGE_URL}${hash.slice(0, 5)}`, {
      headers: { 'Add-Padding': 'true' },
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return isListed(await answer.text(), hash.slice(5));
  } catch (err) {
    logger.warn({ err }, 'the check for leaked passwords failed: the password was taken');
    return false;
  }
}
