import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { probeOf } from '../../packages/server/src/cli/doctor/outside/probe.ts';
import { checkStreams } from '../../packages/server/src/cli/doctor/outside/streams.ts';
import { freePort } from '../../packages/server/src/testing/freePort.ts';
import { readSamples } from '../../scripts/samples/samples.ts';
import { run } from '../../scripts/shared/run.ts';
import type { Places } from '../support/proxy/behindProxy.ts';
import { checksProxy } from '../support/proxy/checksProxy.ts';
import { readDeployed } from '../support/proxy/readDeployed.ts';
import { startProxy } from '../support/proxy/startProxy.ts';
import { startServer } from '../support/startServer.ts';

// Debian's nginx, which scripts/install-system.sh installs.
const NGINX = '/usr/sbin/nginx';

/** The file of the docs, with the places of this test instead of those of an operator. */
async function siteConfig({ port, serverPort, site, certFile, keyFile }: Places) {
  return readDeployed('deploy/nginx/docs.example.com.conf', {
    'listen 80;': `listen 127.0.0.1:${await freePort()};`,
    'listen 443 ssl http2;': `listen 127.0.0.1:${port} ssl http2;`,
    '/etc/ssl/docs.example.com/fullchain.pem': certFile,
    '/etc/ssl/docs.example.com/privkey.pem': keyFile,
    '/var/www/docs/build': site,
    '127.0.0.1:3000': `127.0.0.1:${serverPort}`,
  });
}

/** What stands around it on a Debian, without what needs the rights of the system. */
function mainConfig(folder: string): string {
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  return `
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off;
    pid ${folder}/nginx.pid;
    error_log stderr;
    events {}
    http { include /etc/nginx/mime.types; access_log off; ${kept} include ${folder}/site.conf; }`;
}

checksProxy('nginx', async (places) => {
  const { folder, port } = places;
  const main = path.join(folder, 'nginx.conf');
  await writeFile(path.join(folder, 'site.conf'), await siteConfig(places));
  await writeFile(main, mainConfig(folder));
  return startProxy([NGINX, '-e', 'stderr', '-c', main], { port });
});

describe('nginx takes every other sample of the docs', () => {
  const samples = readSamples('nginx').filter(({ title }) => !title.startsWith('deploy/'));
  test.each(samples.map((sample) => [sample.place, sample] as const))('%s', async (_, { code }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'nginx-sample-'));
    const main = path.join(folder, 'nginx.conf');
    const whole = /^server \{/m.test(code);
    const server = whole ? code : `server { listen 127.0.0.1:${await freePort()}; ${code} }`;
    await writeFile(path.join(folder, 'site.conf'), server);
    await writeFile(main, mainConfig(folder));
    const { code: exit, output } = await run(NGINX, ['-t', '-q', '-e', 'stderr', '-c', main]);
    await rm(folder, { recursive: true });
    expect([exit, output]).toEqual([0, '']);
  });
});

describe('doctor, behind nginx', () => {
  /** Whether nginx hands on what streams, by what stands at the address of the server. */
  const WAYS = [
    ['gathers answers', 'proxy_ignore_headers X-Accel-Buffering;', 'warn'],
    [
      'is told to gather nothing',
      'proxy_buffering off; proxy_ignore_headers X-Accel-Buffering;',
      'ok',
    ],
    ['is as it comes, and minds the header of the server', '', 'ok'],
  ] as const;
  const open: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const close of open.reverse()) await close();
  });

  /** What doctor says of streams at an address. */
  async function streamsAt(server: string): Promise<string | undefined> {
    const places = { server, site: `${server}/`, named: false, probe: probeOf(server) };
    return (await checkStreams(places))[0]?.status;
  }

  test('tells of one that gathers answers, and is content with others', async () => {
    const server = await startServer({ siteDir: '', manifestDir: '' });
    open.push(server.stop);
    const folder = await mkdtemp(path.join(tmpdir(), 'nginx-streams-'));
    open.push(() => rm(folder, { recursive: true }));
    const ports = await Promise.all(WAYS.map(freePort));
    const servers = WAYS.map(([, lines], index) => {
      const location = `location / { proxy_pass ${server.url}; ${lines} }`;
      return `server { listen 127.0.0.1:${ports[index]}; ${location} }`;
    });
    const main = path.join(folder, 'nginx.conf');
    await writeFile(path.join(folder, 'site.conf'), servers.join('\n'));
    await writeFile(main, mainConfig(folder));
    const nginx = await startProxy([NGINX, '-e', 'stderr', '-c', main], { port: ports[0] ?? 0 });
    open.push(nginx.stop);
    const said = await Promise.all(ports.map((port) => streamsAt(`http://127.0.0.1:${port}`)));
    expect(WAYS.map(([way], index) => [way, said[index]])).toEqual(
      WAYS.map(([way, , expected]) => [way, expected]),
    );
  });
});
