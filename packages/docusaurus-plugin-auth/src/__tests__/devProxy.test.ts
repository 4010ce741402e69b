import { createServer, type ServerResponse } from 'node:http';
import logger from '@docusaurus/logger';
import { afterEach, expect, jest, test } from '@jest/globals';
import { devProxy } from '../devProxy';

const development = { NODE_ENV: 'development' };

interface Proxy {
  context: string[];
  target: string;
  onError: (error: Error, req: unknown, res: ServerResponse) => void;
}

function isProxy(value: unknown): value is Proxy {
  return typeof value === 'object' && value !== null && 'target' in value && 'onError' in value;
}

function proxyOf(env: NodeJS.ProcessEnv): Proxy {
  const { devServer } = devProxy({}, env) as { devServer?: { proxy?: unknown[] } };
  const proxy = devServer?.proxy?.[0];
  if (!isProxy(proxy)) throw new Error('there is no proxy');
  return proxy;
}

afterEach(() => {
  jest.restoreAllMocks();
});

test('in development, the API is the server on port 8000', () => {
  expect(proxyOf(development)).toMatchObject({
    context: ['/api'],
    target: 'http://localhost:8000',
  });
});

test('the environment names another server', () => {
  const env = { ...development, DOCUSAURUS_AUTH_DEV_SERVER: 'http://127.0.0.1:9000' };
  expect(proxyOf(env).target).toBe('http://127.0.0.1:9000');
});

test.each(['localhost:9000', 'a server', 'ftp://localhost'])('%s is no server', (wrong) => {
  const env = { ...development, DOCUSAURUS_AUTH_DEV_SERVER: wrong };
  expect(() => devProxy({}, env)).toThrow(/^DOCUSAURUS_AUTH_DEV_SERVER is ".*": set it to/);
});

test('a build, and a site with a server of its own address, have no proxy', () => {
  expect(devProxy({}, { NODE_ENV: 'production' })).toEqual({});
  expect(devProxy({ serverUrl: 'https://auth.example.com' }, development)).toEqual({});
});

test('a server that is missing is told of once, and pages get an answer each time', async () => {
  const warn = jest.spyOn(logger, 'warn').mockImplementation(() => {});
  const { onError } = proxyOf(development);
  const server = createServer((req, res) => onError(new Error('ECONNREFUSED'), req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}`;
  expect((await fetch(url)).status).toBe(503);
  expect((await fetch(url)).status).toBe(503);
  server.close();
  expect(warn).toHaveBeenCalledTimes(1);
  expect(String(warn.mock.calls[0]?.[0])).toMatch(
    /^No server answers at http:\/\/localhost:8000, .*: start one by/,
  );
});
