import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** A certificate for `localhost` that signs itself, and its key. It protects nothing. */
export const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBljCCATugAwIBAgIUCUQcXW9+kWik/uJn4klu9RgEsIcwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNTIyNTg0NloYDzIxMjYxMTAx
MjI1ODQ2WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATTOinknh90DbV9it1fC/3646V/AdRXTsbWM2RyemnT8WHIQUAwOZzU
l2+54LM2YygpkupxKGHj6BvdY3tehPMoo2kwZzAdBgNVHQ4EFgQUJ4WqcikIbRbJ
hEabA9RxyrSdSxYwHwYDVR0jBBgwFoAUJ4WqcikIbRbJhEabA9RxyrSdSxYwDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SQAwRgIhAKFqQSIn4fctX9pO46vXxXRlI8Gvr2XTXmnATlacCeEDAiEAt+6RDj1J
jJm1+C1lErI3APQ6cBGs+ZrDObtjYL69ZKs=
-----END CERTIFICATE-----
`;
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgKMLyCtTPzL9zMhyG
k9DiIbU5ZQ6NCtL/HKezAXnhFjShRANCAATTOinknh90DbV9it1fC/3646V/AdRX
TsbWM2RyemnT8WHIQUAwOZzUl2+54LM2YygpkupxKGHj6BvdY3tehPMo
-----END PRIVATE KEY-----
`;

/** What a client sends that wants TLS: a length of 8, and this number. */
const SSL_REQUEST = 80_877_103;

/** Something that speaks TLS in front of a Postgres, as hosts of databases have it. */
export interface TlsFront {
  /** The address of the database, through here. */
  url: string;
  /** How many connections were encrypted. */
  encrypted: () => number;
  close: () => Promise<void>;
}

/**
 * Puts TLS in front of a Postgres. Who does not ask for it is cut off.
 *
 * @param databaseUrl address of the database behind
 * @see https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-SSL
 */
export async function startTlsFront(databaseUrl: string): Promise<TlsFront> {
  const behind = new URL(databaseUrl);
  const open = new Set<Socket>();
  let encrypted = 0;
  const server = createServer(async (socket) => {
    open.add(socket.on('error', () => {}));
    const [first]: Buffer[] = await once(socket, 'data');
    if (first?.length !== 8 || first.readInt32BE(4) !== SSL_REQUEST) return socket.destroy();
    socket.write('S');
    const inner = new TLSSocket(socket, { isServer: true, cert: CERTIFICATE, key: KEY });
    const postgres = connect(Number(behind.port), behind.hostname);
    for (const end of [inner, postgres]) open.add(end.on('error', () => socket.destroy()));
    inner.once('secure', () => {
      encrypted += 1;
    });
    inner.pipe(postgres).pipe(inner);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the front has no port');
  const url = new URL(databaseUrl);
  url.host = `localhost:${address.port}`;
  return {
    url: url.href,
    encrypted: () => encrypted,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
