import { createServer, type Server } from 'node:http';
import type { Config } from '../config.ts';
import { StartError } from './failure.ts';

type Address = Pick<Config, 'host' | 'port'>;

/** What the system says about an address that it does not give us. */
const REFUSALS: Record<string, (address: Address) => string> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is taken by another program: stop it, or set PORT to another number.`,
  EACCES: ({ port }) =>
    `This user may not listen on port ${port}: set PORT to a number above 1023.`,
  EADDRNOTAVAIL: ({ host }) => `This machine has no address ${host}: check HOST.`,
  ENOTFOUND: ({ host }) => `This machine has no address ${host}: check HOST.`,
};

function refusal(error: NodeJS.ErrnoException, address: Address): Error {
  const sentence = REFUSALS[error.code ?? '']?.(address);
  return sentence ? new StartError(sentence, { cause: error }) : error;
}

/**
 * Starts to listen.
 * @throws {StartError} saying why the system does not allow it
 */
export function listen(server: Server, address: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(refusal(error, address)));
    server.listen(address.port, address.host, () => resolve());
  });
}

/** Finds out that the port is taken before the work of a start, not after it. */
export async function checkAddress(address: Address): Promise<void> {
  const server = createServer();
  await listen(server, address);
  await new Promise((resolve) => server.close(resolve));
}
