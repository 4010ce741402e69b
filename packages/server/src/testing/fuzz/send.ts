import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes over the wire. */
export interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | Uint8Array | undefined;
}

/** What came back. */
export interface Got {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Far longer than any answer takes on a machine that is busy: beyond it, it hangs. */
const HANGS_MS = 30_000;

/** An address that does not have to be an address: nobody looks at what it is. */
const FIRST_EVENT = '/api/v1/stream-check';

/** Sends requests as they are, one after another, over connections that are kept. */
export class Sender {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #port: number;

  constructor({ port }: AddressInfo) {
    this.#port = port;
  }

  /** @throws when no answer comes, or no whole one */
  send({ method, path, headers, body }: Sent): Promise<Got> {
    const options = { agent: this.#agent, port: this.#port, host: '127.0.0.1', method, path };
    const signal = AbortSignal.timeout(HANGS_MS);
    return new Promise((resolve, reject) => {
      const sending = request({ ...options, headers, signal }, (answer) => {
        let text = '';
        const done = () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          text += chunk;
          // Its second event comes two seconds later, on purpose.
          if (answer.statusCode === 200 && path.startsWith(FIRST_EVENT)) answer.destroy();
        });
        answer.on('end', done).on('close', done).on('error', reject);
      });
      sending.on('error', reject);
      sending.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
