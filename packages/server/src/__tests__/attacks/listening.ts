import { once } from 'node:events';
import { createServer, type RequestListener, type ServerOptions } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Sender } from '../../testing/fuzz/send.ts';

/** A server that listens, for what clients of tests tidy up before they send it. */
export interface Listening {
  sender: Sender;
  /** Sends bytes as they are and gives all that comes back until the server hangs up. */
  talk(bytes: string): Promise<string>;
  close(): Promise<void>;
}

/** Lets an application listen. */
export async function listening(
  app: RequestListener,
  options: ServerOptions = {},
): Promise<Listening> {
  const server = createServer(options, app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  const sender = new Sender(address);
  return {
    sender,
    talk: async (bytes) => {
      const socket = connect(address.port, '127.0.0.1');
      socket.write(bytes, 'latin1');
      let heard = '';
      for await (const chunk of socket) heard += String(chunk);
      return heard;
    },
    close: async () => {
      sender.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
