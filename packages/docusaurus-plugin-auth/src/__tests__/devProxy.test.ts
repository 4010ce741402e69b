import { expect, test } from '@jest/globals';
import { devProxy } from '../devProxy';

const development = { NODE_ENV: 'development' };
const to = (target: string) => ({ devServer: { proxy: [{ context: ['/api'], target }] } });

test('in development, the API is the server on port 8000', () => {
  expect(devProxy({}, development)).toEqual(to('http://localhost:8000'));
});

test('the environment names another server', () => {
  const env = { ...development, DOCUSAURUS_AUTH_DEV_SERVER: 'http://127.0.0.1:9000' };
  expect(devProxy({}, env)).toEqual(to('http://127.0.0.1:9000'));
});

test('a build, and a site with a server of its own address, have no proxy', () => {
  expect(devProxy({}, { NODE_ENV: 'production' })).toEqual({});
  expect(devProxy({ serverUrl: 'https://auth.example.com' }, development)).toEqual({});
});
