import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Config } from '../../config.ts';
import { problemSchema } from '../../contract/index.ts';
import { errorCode } from '../../database/errors.ts';
import { StartError } from '../failure.ts';
import { controlAddress } from './address.ts';
import { type CommandInput, type CommandName, type CommandOutput, PROTOCOL } from './protocol.ts';

/** Nobody listens: no server runs, or one was killed and left its socket behind. */
const NOBODY = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTSOCK']);

/** How long a command may take, in milliseconds. */
const TIMEOUT_MS = 30_000;

interface Answer {
  status: number;
  body: unknown;
}

function send(socketPath: string, path: string, body: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = request({
      socketPath,
      path,
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      timeout: TIMEOUT_MS,
      // A connection that is kept would outlive the server that it leads to.
      agent: false,
    });
    req.on('timeout', () => req.destroy(new StartError('The running server does not answer.')));
    req.on('error', reject);
    req.on('response', (res) => {
      const toAnswer = (json: string) => ({ status: res.statusCode ?? 0, body: JSON.parse(json) });
      text(res).then(toAnswer).then(resolve, reject);
    });
    req.end(JSON.stringify(body));
  });
}

function refusal(body: unknown): StartError {
  const problem = problemSchema.safeParse(body).data;
  const reason = problem?.detail ?? problem?.title ?? 'it gives no reason';
  return new StartError(`The running server refuses the command: ${reason}.`);
}

/**
 * Lets the server that has the embedded database open run a command.
 *
 * @returns `undefined` if no server runs on this data folder
 * @throws {StartError} saying why the server does not do it
 */
export async function askServer<Name extends CommandName>(
  { dataDir }: Pick<Config, 'dataDir'>,
  name: Name,
  input: CommandInput[Name],
): Promise<CommandOutput[Name] | undefined> {
  let answer: Answer;
  try {
    answer = await send(controlAddress(dataDir), `/${name}`, input);
  } catch (error) {
    if (NOBODY.has(errorCode(error) ?? '')) return undefined;
    if (errorCode(error) !== 'EACCES') throw error;
    throw new StartError(
      'The server is run by another user: run this command as that user, who owns the data folder.',
      { cause: error },
    );
  }
  if (answer.status !== 200) throw refusal(answer.body);
  return PROTOCOL[name].output.parse(answer.body);
}
