import type { Reply, StreamEnd } from './reply';

const NOTHING = new TypeError('Failed to fetch');

/** The server's answers are read word by word; these come as fast as the page can read. */
function streamBody(
  events: object[],
  end: StreamEnd,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      signal.addEventListener('abort', () => controller.error(signal.reason));
      for (const event of events) {
        controller.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`));
      }
      if (end === 'ends') controller.enqueue(encoder.encode('data: [DONE]\n\n'));
      // The parts before a break have to be read first: an error throws away what waits.
      if (end === 'breaks') setTimeout(() => controller.error(NOTHING), 200);
      if (end === 'ends') controller.close();
    },
  });
}

/** Waits until the page gives the request up. */
function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

/** Makes of a reply what `fetch` gives: a response, a promise that waits, or a failure. */
export async function respond(reply: Reply<unknown>, signal: AbortSignal): Promise<Response> {
  switch (reply.kind) {
    case 'json':
      return Response.json(reply.body, { headers: { etag: '"gallery"' } });
    case 'stream':
      return new Response(streamBody(reply.events, reply.end, signal), {
        headers: { 'content-type': 'text/event-stream' },
      });
    case 'problem': {
      const { status, code, retryAfter } = reply;
      const headers = { 'content-type': 'application/problem+json' };
      const wait = retryAfter === undefined ? undefined : { 'retry-after': String(retryAfter) };
      return new Response(JSON.stringify({ status, code }), {
        status,
        headers: { ...headers, ...wait },
      });
    }
    case 'silence':
      return silence(signal);
    case 'turns': {
      const [next = { kind: 'offline' }] = reply.replies;
      if (reply.replies.length > 1) reply.replies.shift();
      return respond(next, signal);
    }
    case 'offline':
      throw NOTHING;
  }
}
