import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort } from '../../../packages/server/src/testing/freePort.ts';
import { startProxy, type WebServer } from '../proxy/startProxy.ts';

// Debian's PgBouncer, which scripts/install-system.sh installs.
const PGBOUNCER = '/usr/sbin/pgbouncer';
/** Connections to Postgres: fewer than the servers in front would open by themselves. */
const POOL = 8;

/**
 * Puts PgBouncer in front of a database. It hands out a connection for the length of a transaction,
 * so that nothing that a server sets on one is there for its next statement.
 *
 * @returns the address of the database behind it, too
 */
export async function startPgBouncer(
  folder: string,
  databaseUrl: string,
): Promise<WebServer & { url: string }> {
  const { hostname, port: postgres, username, password, pathname } = new URL(databaseUrl);
  const port = await freePort();
  const database = pathname.slice(1);
  const file = path.join(folder, 'pgbouncer.ini');
  await writeFile(
    file,
    `[databases]
${database} = host=${hostname} port=${postgres} user=${username} password=${password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = ${POOL}
max_client_conn = 400
`,
  );
  // It refuses to be root.
  const user = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const running = await startProxy([PGBOUNCER, ...user, file], { port });
  return { ...running, url: `postgres://docs@127.0.0.1:${port}/${database}` };
}
