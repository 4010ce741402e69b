import { chmod, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import express, { type Express } from 'express';
import { jsonBody } from '../../http/bodies.ts';
import { errorHandler, notFound } from '../../http/errorHandler.ts';
import { ApiError } from '../../http/errors.ts';
import type { Logger } from '../../http/logger.ts';
import { requestId } from '../../http/requestId.ts';
import { parse } from '../../http/validate.ts';
import { drain } from '../stop.ts';
import { controlAddress } from './address.ts';
import { COMMANDS, type CommandDeps } from './commands.ts';
import { type CommandName, isCommandName, PROTOCOL } from './protocol.ts';

interface ControlDeps extends CommandDeps {
  logger: Logger;
}

/** Everything but the owner's own access, taken away from a new file. */
const OWNER_ONLY = 0o177;

/** How long a stop waits for a command under way, in milliseconds. */
const GRACE_MS = 5_000;

async function run<Name extends CommandName>(deps: CommandDeps, name: Name, body: unknown) {
  return COMMANDS[name](deps, parse(PROTOCOL[name].input, body));
}

function controlApp(deps: ControlDeps): Express {
  const app = express();
  app.use(requestId(), jsonBody());
  app.post('/:command', async (req, res) => {
    const { command } = req.params;
    if (!isCommandName(command)) throw new ApiError('not_found');
    const answer = await run(deps, command, req.body);
    deps.logger.info({ command }, 'a command was run for the command line');
    res.json(answer);
  });
  return app.use(notFound, errorHandler);
}

/** The file is never there for others, not even for a moment. */
function listenPrivately(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const before = process.umask(OWNER_ONLY);
    try {
      server.listen(address, resolve);
    } finally {
      process.umask(before);
    }
  });
}

async function open(server: Server, address: string): Promise<void> {
  if (process.platform === 'win32') return listenPrivately(server, address);
  // A server that was killed has left its socket. None runs now: this one holds the lock.
  await rm(address, { force: true });
  await listenPrivately(server, address);
  await chmod(address, 0o600);
}

/**
 * Takes commands of `docusaurus-auth-server` while this process has the embedded database open,
 * which no second process may then open. Only the user who runs the server reaches the socket.
 *
 * @returns what ends it
 */
export async function startControl(deps: ControlDeps): Promise<() => Promise<void>> {
  const server = createServer(controlApp(deps));
  try {
    await open(server, controlAddress(deps.config.dataDir));
  } catch (err) {
    deps.logger.warn({ err }, 'commands cannot reach this server while it runs');
    return async () => {};
  }
  return async () => void (await drain(server, GRACE_MS));
}
