import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checksProxy } from '../support/proxy/checksProxy.ts';
import { readDeployed } from '../support/proxy/readDeployed.ts';
import { startProxy } from '../support/proxy/startProxy.ts';

// Debian's Caddy, which scripts/install-system.sh installs.
const CADDY = '/usr/bin/caddy';

checksProxy('Caddy', async ({ folder, port, serverPort, site, certFile, keyFile }) => {
  const file = path.join(folder, 'Caddyfile');
  const text = await readDeployed('deploy/caddy/Caddyfile', {
    // No certificate of an authority can be had for this name, and nobody else shall be asked.
    'docs.example.com {': `https://localhost:${port} {\n\tbind 127.0.0.1\n\ttls ${certFile} ${keyFile}`,
    '/var/www/docs/build': site,
    '127.0.0.1:3000': `127.0.0.1:${serverPort}`,
  });
  await writeFile(file, `{\n\tadmin off\n\tauto_https disable_redirects\n}\n\n${text}`);
  const env = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  return startProxy([CADDY, 'run', '--config', file, '--adapter', 'caddyfile'], { port, env });
});
