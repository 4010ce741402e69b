import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** One step of a streamed answer. */
export type Step =
  /** Words of the answer. */
  | string
  /** Silence in milliseconds. */
  | { wait: number }
  /** Until something has happened. */
  | { until: Promise<unknown> }
  /** Bytes as they are, in place of an event. */
  | { raw: string }
  /** The connection is cut. */
  | 'cut';

/** What the stand-in answers. */
export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  /** Body of an answer that is no success. */
  body?: unknown;
  steps?: Iterable<Step>;
  /** `length` when the limit of tokens cut it. */
  finish?: 'stop' | 'length';
  usage?: { prompt_tokens: number; completion_tokens: number } | 'none';
}

/** A request as it arrived. */
export interface ModelCall {
  body: {
    model: string;
    stream?: boolean;
    messages: Array<{ role: string; content: string }>;
    temperature?: number;
    max_tokens?: number;
  };
  headers: IncomingMessage['headers'];
  /** Resolves when the connection is closed; `true` if it was before the answer was whole. */
  closed: Promise<boolean>;
}

type Script = (call: ModelCall, index: number) => Reply | Promise<Reply>;

/** A local server that speaks OpenAI's streaming chat completions, by a script. */
export interface ModelServer {
  /** The base address, as `LLM_BASE_URL` takes it. */
  url: string;
  /** Every call, the newest last. */
  calls: ModelCall[];
  /** What is answered from now on. */
  reply(script: Script): void;
  close(): Promise<void>;
}

/** An answer of these words, sent in pieces as a model would. */
export function says(text: string, reply: Omit<Reply, 'steps'> = {}): Reply {
  return { ...reply, steps: text.match(/\s*\S+\s*/g) ?? [] };
}

async function readJson(req: IncomingMessage): Promise<ModelCall['body']> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

const USAGE = { prompt_tokens: 120, completion_tokens: 30 };

function usageOf({ usage = USAGE }: Reply) {
  if (usage === 'none') return undefined;
  return { ...usage, total_tokens: usage.prompt_tokens + usage.completion_tokens };
}

function chunk(model: string, delta: object, finish: string | null = null): object {
  const choices = [{ index: 0, delta, finish_reason: finish }];
  return { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model, choices };
}

/** Sends the steps; `false` when the connection has gone. */
async function sendSteps(res: ServerResponse, model: string, steps: Iterable<Step>) {
  const send = async (text: string) => {
    if (!res.write(text)) await Promise.race([once(res, 'drain'), once(res, 'close')]);
  };
  await send(`data: ${JSON.stringify(chunk(model, { role: 'assistant', content: '' }))}\n\n`);
  for (const step of steps) {
    if (res.closed || res.destroyed) return false;
    if (step === 'cut') {
      // What was written before has to arrive first.
      await sleep(20);
      res.destroy();
      return false;
    }
    if (typeof step === 'string') {
      await send(`data: ${JSON.stringify(chunk(model, { content: step }))}\n\n`);
      // Lets a reader's abort arrive between two pieces of an answer that never ends.
      await new Promise(setImmediate);
    } else if ('raw' in step) await send(step.raw);
    else if ('wait' in step)
      await Promise.race([sleep(step.wait, undefined, { ref: false }), once(res, 'close')]);
    else await Promise.race([step.until, once(res, 'close')]);
  }
  return !res.destroyed;
}

async function sendStream(res: ServerResponse, model: string, reply: Reply): Promise<void> {
  res.writeHead(200, { 'Content-Type': 'text/event-stream', ...reply.headers });
  res.flushHeaders();
  if (!(await sendSteps(res, model, reply.steps ?? []))) return;
  const usage = usageOf(reply);
  res.write(`data: ${JSON.stringify(chunk(model, {}, reply.finish ?? 'stop'))}\n\n`);
  if (usage) {
    res.write(`data: ${JSON.stringify({ ...chunk(model, {}), choices: [], usage })}\n\n`);
  }
  res.end('data: [DONE]\n\n');
}

function sendWhole(res: ServerResponse, model: string, reply: Reply): void {
  const content = [...(reply.steps ?? [])].filter((step) => typeof step === 'string').join('');
  const message = { role: 'assistant', content };
  const choices = [{ index: 0, message, finish_reason: reply.finish ?? 'stop' }];
  res.writeHead(200, { 'Content-Type': 'application/json', ...reply.headers });
  res.end(
    JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1,
      model,
      choices,
      usage: usageOf(reply),
    }),
  );
}

/**
 * Starts a stand-in for a language model.
 *
 * @example
 * const server = await startModelServer();
 * server.reply(() => says('Set boilTimeout. [1]'));
 * server.reply(() => ({ steps: ['Set ', { wait: 500 }, 'cut'] }));
 */
export async function startModelServer(): Promise<ModelServer> {
  let script: Script = () => says('An answer.');
  const calls: ModelCall[] = [];
  const server = createServer(async (req, res) => {
    const closed = once(res, 'close').then(() => !res.writableFinished);
    const call: ModelCall = { body: await readJson(req), headers: req.headers, closed };
    const reply = await script(call, calls.push(call) - 1);
    const { status = 200, headers } = reply;
    if (status !== 200) {
      res.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      res.end(JSON.stringify(reply.body ?? { error: { message: 'scripted', type: 'error' } }));
    } else if (call.body.stream) await sendStream(res, call.body.model, reply);
    else sendWhole(res, call.body.model, reply);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the stand-in has no port');
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    calls,
    reply(next) {
      script = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
