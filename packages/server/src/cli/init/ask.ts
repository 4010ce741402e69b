import { createInterface } from 'node:readline/promises';
import type { Terminal } from '../askPassword.ts';
import { StartError } from '../failure.ts';

/** Asks a question that is answered by yes or no; the Enter key says yes. */
export type Ask = (question: string) => Promise<boolean>;

/**
 * Questions at a terminal; `undefined` where there is none.
 *
 * @throws {StartError} from a question at which Ctrl+C is pressed
 */
export function asker({ input, output }: Terminal): Ask | undefined {
  if (!input.isTTY) return undefined;
  return async (question) => {
    const reader = createInterface({ input, output });
    const given = new AbortController();
    reader.once('SIGINT', () => given.abort());
    try {
      const answer = await reader.question(`${question} [Y/n] `, { signal: given.signal });
      return /^(y(es)?)?$/i.test(answer.trim());
    } catch (cause) {
      output.write('\n');
      throw new StartError('Nothing was changed.', { cause });
    } finally {
      reader.close();
    }
  };
}
