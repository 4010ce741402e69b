import { once } from 'node:events';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';

/** The way to a database, which can be cut. */
export interface Wire {
  /** The address of the database at this end. */
  url: string;
  /** Ends every connection, and refuses new ones. */
  cut(): void;
  mend(): Promise<void>;
}

/** Puts a way that can be cut in front of a database. */
export async function layWire(databaseUrl: string): Promise<Wire> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  let isCut = false;
  const server: Server = createServer((near) => {
    // Whoever was let in a moment before the cut comes out of the queue after it.
    if (isCut) return void near.destroy();
    const far = dial(Number(port), hostname);
    for (const socket of [near, far]) keep(socket);
    near.pipe(far).pipe(near);
  });
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const address = server.address();
  const at = typeof address === 'object' && address ? address.port : 0;
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${at}`;
  return {
    url: url.href,
    cut() {
      isCut = true;
      server.close();
      for (const socket of sockets) socket.destroy();
    },
    async mend() {
      isCut = false;
      await listen(at);
    },
  };
}
