import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

const config = { serverUrl: '', routes: {}, navbar: true, chat: { enabled: true } };
jest.mock('@generated/docusaurus-plugin-auth/default/config.json', () => ({
  __esModule: true,
  default: config,
}));

import type { ask as Ask } from '../chat';
import type { postAuth as PostAuth } from '../postAuth';

let ask: typeof Ask;
let postAuth: typeof PostAuth;
beforeAll(async () => {
  ({ ask } = await import('../chat'));
  ({ postAuth } = await import('../postAuth'));
});

const SECRETS = { hmacSignatureSecret: 'a', hmacKeySignatureSecret: 'b' };
const WORK = { algorithm: 'PBKDF2/SHA-256', cost: 10, counter: 7, deriveKey, ...SECRETS };

const ANSWER = {
  id: 'm1',
  answer: 'Yes.',
  mode: 'extractive',
  confidence: 'high',
  citations: [],
  sources: [],
  degree: 'answered',
  missing: [],
  followUps: [],
};

const running: http.Server[] = [];
afterEach(() => {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function isRight(header: unknown): Promise<boolean> {
  if (typeof header !== 'string') return false;
  const proof = JSON.parse(Buffer.from(header, 'base64').toString());
  return (await verifySolution({ ...proof, deriveKey, ...SECRETS })).verified;
}

/** A server that wants a proof of work with each question; gives what it was asked. */
async function demandingServer(accepts: (header: unknown) => Promise<boolean>): Promise<string[]> {
  const asked: string[] = [];
  const server = http.createServer(async (request, response) => {
    asked.push(String(request.url));
    const send = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.url === '/api/v1/challenge') return send(200, await createChallenge(WORK));
    if (await accepts(request.headers['proof-of-work'])) return send(200, ANSWER);
    return send(403, { code: 'proof_of_work_required' });
  });
  running.push(server.listen(0, '127.0.0.1'));
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  config.serverUrl = `http://127.0.0.1:${port}`;
  return asked;
}

describe('a question that needs a proof of work', () => {
  it('is asked again with it, by itself', async () => {
    const asked = await demandingServer(isRight);
    await expect(ask({ question: 'Why?' })).resolves.toMatchObject({ answer: 'Yes.' });
    expect(asked).toEqual(['/api/v1/query', '/api/v1/challenge', '/api/v1/query']);
  });

  it('is given up when no proof is good enough', async () => {
    const asked = await demandingServer(async () => false);
    const failed = ask({ question: 'Why?' });
    await expect(failed).rejects.toMatchObject({ code: 'proof_of_work_required' });
    expect(asked.filter((url) => url === '/api/v1/query')).toHaveLength(4);
  });

  it('fails at once in a browser that cannot do the work', async () => {
    const asked = await demandingServer(isRight);
    const { crypto } = globalThis;
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
    try {
      const failed = ask({ question: 'Why?' });
      await expect(failed).rejects.toMatchObject({ code: 'proof_of_work_required' });
      expect(asked).toEqual(['/api/v1/query']);
    } finally {
      Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
    }
  });

  it('is not worked for any longer when the reader stops', async () => {
    const controller = new AbortController();
    await demandingServer(async () => {
      controller.abort('enough');
      return false;
    });
    await expect(ask({ question: 'Why?' }, { signal: controller.signal })).rejects.toBe('enough');
  });
});

describe('a sign-in that needs a proof of work', () => {
  const signIn = () => postAuth('/sign-in/email', { email: 'ada@example.com', password: 'secret' });

  it('is sent again with it, by itself', async () => {
    const asked = await demandingServer(isRight);
    await expect(signIn()).resolves.toEqual(ANSWER);
    const path = '/api/auth/sign-in/email';
    expect(asked).toEqual([path, '/api/v1/challenge', path]);
  });

  it('is given up when the proof is not good enough', async () => {
    const asked = await demandingServer(async () => false);
    await expect(signIn()).rejects.toMatchObject({ code: 'proof_of_work_required' });
    expect(asked).toHaveLength(3);
  });
});
