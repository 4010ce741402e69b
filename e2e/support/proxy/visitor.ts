import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';

/** What a visitor sends, and from where. */
export interface Visit {
  method?: string;
  headers?: Record<string, string>;
  body?: object;
  /** Address that the connection comes from: any of 127.0.0.0/8. */
  from?: string;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Somebody outside, who reaches the proxy and nothing behind it. */
export interface Visitor {
  /** Asks, and reads the whole answer. */
  ask: (at: string, visit?: Visit) => Promise<Answer>;
  /** Asks, and gives the answer while it comes in. */
  open: (at: string, visit?: Visit) => Promise<IncomingMessage>;
}

/**
 * @param origin address of the proxy, `https://localhost:…`
 * @param ca certificate that it is known by
 */
export function visitorOf(origin: string, ca: string): Visitor {
  const open: Visitor['open'] = async (at, { method, headers, body, from } = {}) => {
    const sent = request(origin + at, {
      method: method ?? (body ? 'POST' : 'GET'),
      host: '127.0.0.1',
      servername: 'localhost',
      ca,
      // A connection of its own for each: none is kept for a proxy that is to stop.
      agent: false,
      ...(from && { localAddress: from }),
      headers: { host: new URL(origin).host, 'content-type': 'application/json', ...headers },
    });
    sent.end(body && JSON.stringify(body));
    const [answer]: IncomingMessage[] = await once(sent, 'response');
    if (!answer) throw new Error(`no answer at ${at}`);
    return answer;
  };
  const ask: Visitor['ask'] = async (at, visit) => {
    const answer = await open(at, visit);
    return {
      status: answer.statusCode ?? 0,
      headers: answer.headers,
      text: await text(answer),
    };
  };
  return { ask, open };
}
