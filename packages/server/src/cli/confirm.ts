import { createInterface } from 'node:readline/promises';
import type { Terminal } from './askPassword.ts';
import { StartError } from './failure.ts';

export interface Confirmation {
  /** What is in the way, as a whole sentence. */
  reason: string;
  /** The word to type. */
  word: string;
  /** The operator has said so on the command line. */
  force?: boolean | undefined;
}

/**
 * Asks before something is replaced that nothing brings back. A word has to be typed: the Enter key
 * is pressed too easily.
 *
 * @throws {StartError} unless the operator wants it
 */
export async function confirm(
  { reason, word, force }: Confirmation,
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Promise<void> {
  if (force) return;
  if (!input.isTTY) throw new StartError(`${reason} Add --force to ${word} it.`);
  const reader = createInterface({ input, output });
  const given = new AbortController();
  reader.once('SIGINT', () => given.abort());
  const question = `${reason} Type "${word}" to ${word} it: `;
  const answer = await reader.question(question, { signal: given.signal }).catch(() => '');
  reader.close();
  if (answer.trim() !== word) throw new StartError('Nothing was changed.');
}
