import type { Server } from './server.ts';

/** A reader who is signed in, at an address of their own. */
export interface Reader {
  cookie: string;
  address: string;
  token: string;
}

async function signUp(bare: Server, number: number, address: string): Promise<string> {
  const answer = await fetch(`${bare.url}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: bare.url, 'X-Forwarded-For': address },
    body: JSON.stringify({
      name: `Reader ${number}`,
      email: `reader${number}@example.com`,
      password: 'gears of brass hum at noon',
    }),
  });
  if (!answer.ok) throw new Error(`not signed up: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
}

async function json(url: string, headers: Record<string, string>): Promise<object> {
  const answer: unknown = await (await fetch(url, { headers })).json();
  return typeof answer === 'object' && answer !== null ? answer : {};
}

/**
 * Signs readers up at the bare server and makes sure that both know them by the same cookie, so that
 * no answer that is measured is one to nobody.
 */
export async function makeReaders(ours: Server, bare: Server, count: number): Promise<Reader[]> {
  const readers: Reader[] = [];
  for (let number = 1; number <= count; number += 1) {
    const address = `198.18.0.${number}`;
    const cookie = await signUp(bare, number, address);
    const headers = { Cookie: cookie, 'X-Forwarded-For': address };
    for (const { url } of [ours, bare]) {
      const found = await json(`${url}/api/auth/get-session`, headers);
      if (!('user' in found)) throw new Error(`${url} does not know the reader`);
    }
    const made = await json(`${ours.url}/api/auth/token`, headers);
    if (!('token' in made)) throw new Error('no token');
    readers.push({ cookie, address, token: String(made.token) });
  }
  return readers;
}
