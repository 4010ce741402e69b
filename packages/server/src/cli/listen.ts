import { createServer, type Server } from 'node:http';
import type { Config } from '../config.ts';
import { StartError } from './failure.ts';

type Address = Pick<Config, 'host' | 'port'>;

/** The variables that an address comes from. */
export interface Names {
  host: string;
  port: string;
}

const NAMES: Names = { host: 'HOST', port: 'PORT' };

/** What the system says about an address that it does not give us. */
const REFUSALS: Record<string, (address: Address, names: Names) => string> = {
  EADDRINUSE: ({ port }, names) =>
    `Port ${port} is taken by another program: stop it, or set ${names.port} to another number.`,
  EACCES: ({ port }, names) =>
    `This user may not listen on port ${port}: set ${names.port} to a number above 1023.`,
  EADDRNOTAVAIL: ({ host }, names) => `This machine has no address ${host}: check ${names.host}.`,
  ENOTFOUND: ({ host }, names) => `This machine has no address ${host}: check ${names.host}.`,
};

function refusal(error: NodeJS.ErrnoException, address: Address, names: Names): Error {
  const sentence = REFUSALS[error.code ?? '']?.(address, names);
  return sentence ? new StartError(sentence, { cause: error }) : error;
}

/**
 * Starts to listen.
 * @param names of the variables to change when the system does not allow it
 * @throws {StartError} saying why the system does not allow it
 */
export function listen(server: Server, address: Address, names: Names = NAMES): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(refusal(error, address, names)));
    server.listen(address.port, address.host, () => resolve());
  });
}

/** Finds out that the port is taken before the work of a start, not after it. */
export async function checkAddress(address: Address, names: Names = NAMES): Promise<void> {
  const server = createServer();
  await listen(server, address, names);
  await new Promise((resolve) => server.close(resolve));
}
