import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { StartError } from './failure.ts';

/** A terminal, or what stands for one. */
export interface Terminal {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream;
}

/** Takes the echo of what is typed. */
const silence = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** One line, typed unseen. */
async function askUnseen(question: string, { input, output }: Terminal): Promise<string> {
  output.write(question);
  const reader = createInterface({ input, output: silence(), terminal: true, historySize: 0 });
  const given = new AbortController();
  reader.once('SIGINT', () => given.abort());
  try {
    return await reader.question('', { signal: given.signal });
  } catch (cause) {
    throw new StartError('Nothing was changed.', { cause });
  } finally {
    reader.close();
    output.write('\n');
  }
}

/**
 * Asks for a new password, twice, without showing it.
 *
 * @throws {StartError} when the two differ, when Ctrl+C is pressed, and where there is no terminal
 */
export async function askPassword(
  terminal: Terminal = { input: process.stdin, output: process.stderr },
): Promise<string> {
  if (!terminal.input.isTTY) {
    throw new StartError(
      'There is no terminal to ask for a password: hand it over with --password-stdin.',
    );
  }
  const password = await askUnseen('Password (at least 12 characters): ', terminal);
  const again = await askUnseen('The same again: ', terminal);
  if (password !== again) throw new StartError('The two passwords differ: nothing was changed.');
  return password;
}

/** The password that another program writes to standard input, without the end of its line. */
export async function readPassword(input: NodeJS.ReadableStream = process.stdin): Promise<string> {
  return (await text(input)).replace(/\r?\n$/, '');
}
