import { createHash } from 'node:crypto';
import { afterEach, expect, jest, test } from '@jest/globals';
import { pino } from 'pino';
import { loadConfig } from '../../../config.ts';
import { isLeaked } from '../leaked.ts';

const PASSWORD = 'gears of brass hum at noon';
const HASH = createHash('sha1').update(PASSWORD).digest('hex').toUpperCase();

afterEach(() => {
  jest.restoreAllMocks();
});

function check(answer: () => Response | Promise<Response>, setting = 'on') {
  const asked: string[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
    asked.push(String(url));
    return answer();
  });
  const log: string[] = [];
  const logger = pino({}, { write: (line: string) => void log.push(line) });
  const config = loadConfig({ PASSWORD_LEAK_CHECK: setting });
  return { result: isLeaked({ config, logger }, PASSWORD), asked, log };
}

test('a listed password is leaked, and only five characters of its hash leave the server', async () => {
  const list = `0000000000000000000000000000000000A:3\r\n${HASH.slice(5)}:12\r\n`;
  const { result, asked } = check(() => new Response(list));
  expect(await result).toBe(true);
  expect(asked).toEqual([`https://api.pwnedpasswords.com/range/${HASH.slice(0, 5)}`]);
});

test('a line that only pads the answer says nothing', async () => {
  expect(await check(() => new Response(`${HASH.slice(5)}:0`)).result).toBe(false);
});

test.each([
  ['is away', () => Promise.reject(new Error('no network'))],
  ['fails', () => new Response('', { status: 503 })],
])('a service that %s stops nobody, and the log says so', async (_name, answer) => {
  const { result, log } = check(answer);
  expect(await result).toBe(false);
  expect(log.join('')).toContain('leaked passwords failed');
});

test('nothing is asked unless the operator wants it', async () => {
  const { result, asked } = check(() => new Response(`${HASH.slice(5)}:1`), 'off');
  expect([await result, asked]).toEqual([false, []]);
});
