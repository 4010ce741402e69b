import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import * as z from 'zod';

/** What can go wrong with one request. */
export type EmbeddingFault =
  | 'slow'
  | 'rate-limited'
  | 'broken'
  | 'too-long'
  | 'unauthorised'
  | 'hangs-up'
  | 'wrong-length'
  | 'uneven'
  | 'not-a-number'
  | 'null'
  | 'zero'
  | 'short-list'
  | 'malformed'
  | 'another-shape'
  | 'shuffled';

/** An endpoint that speaks the OpenAI embeddings protocol. */
export interface EmbeddingServer {
  /** As `EMBEDDINGS_BASE_URL` takes it. */
  baseUrl: string;
  /** The texts of each request that came in. */
  requests: string[][];
  /** The API keys of these requests. */
  keys: Array<string | undefined>;
  /** Faults of the next requests, one each; afterwards it works again. */
  faults: EmbeddingFault[];
  /** The fault of every request. */
  fault: EmbeddingFault | undefined;
  /** Texts that it refuses as too long are longer than this. */
  maxCharacters: number;
  /** Length of its vectors, unless a request asks for another. */
  dimensions: number;
  /** Milliseconds that it takes. */
  delay: number;
  close(): Promise<void>;
}

export interface EmbeddingServerOptions {
  /** Words that mean the same, so that vectors find what words do not. */
  synonyms?: Record<string, string>;
  dimensions?: number;
}

const REQUEST = z.object({
  model: z.string(),
  input: z.array(z.string()),
  dimensions: z.number().optional(),
});

/** A vector that depends on the words of a text alone: each word is a direction. */
export function vectorOf(
  text: string,
  dimensions: number,
  synonyms: Record<string, string> = {},
): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['']) {
    const digest = createHash('sha256')
      .update(synonyms[word] ?? word)
      .digest();
    for (const at of [0, 4, 8]) {
      const place = digest.readUInt16LE(at) % dimensions;
      vector[place] = (vector[place] ?? 0) + ((digest[at + 2] ?? 0) % 2 === 0 ? 1 : -1);
    }
  }
  const length = Math.hypot(...vector);
  return length === 0 ? vector.map((_, i) => (i === 0 ? 1 : 0)) : vector.map((v) => v / length);
}

/** Changes the vectors of an answer as a broken server would. */
const SPOILED: Partial<Record<EmbeddingFault, (vectors: unknown[][]) => unknown[][]>> = {
  'wrong-length': (vectors) => vectors.map((vector) => vector.slice(1)),
  uneven: (vectors) => vectors.map((vector, i) => (i === 0 ? vector.slice(1) : vector)),
  null: (vectors) => vectors.map((vector) => [null, ...vector.slice(1)]),
  zero: (vectors) => vectors.map((vector) => vector.map(() => 0)),
  'short-list': (vectors) => vectors.slice(1),
};

/** Answers with a status instead of vectors. */
const STATUSES: Partial<Record<EmbeddingFault, number>> = {
  'rate-limited': 429,
  broken: 500,
  unauthorised: 401,
  'too-long': 400,
};

function send(res: ServerResponse, body: string, status = 200): void {
  const headers = {
    'Content-Type': 'application/json',
    ...(status === 429 && { 'Retry-After': '1' }),
  };
  res.writeHead(status, headers).end(body);
}

function refuse(res: ServerResponse, status: number): void {
  send(res, JSON.stringify({ error: { message: `refused with ${status}`, type: 'test' } }), status);
}

function answer(
  res: ServerResponse,
  vectors: unknown[][],
  fault: EmbeddingFault | undefined,
): void {
  const data = vectors.map((embedding, index) => ({ object: 'embedding', index, embedding }));
  const whole = {
    object: 'list',
    model: 'test',
    data: fault === 'shuffled' ? data.toReversed() : data,
    usage: { prompt_tokens: 1, total_tokens: 1 },
  };
  const body = JSON.stringify(whole);
  if (fault === 'malformed') send(res, body.slice(0, -20));
  else if (fault === 'not-a-number')
    send(res, body.replace(/"embedding":\[[^,]*/, '"embedding":[NaN'));
  else if (fault === 'another-shape') send(res, JSON.stringify({ embeddings: vectors }));
  else send(res, body);
}

/**
 * Starts an embeddings endpoint on this machine. Its vectors are made from words by hashing: equal
 * texts have equal vectors, texts with common words are near each other.
 *
 * @example
 * const server = await startEmbeddingServer({ synonyms: { kettle: 'boiler' } });
 * server.faults.push('rate-limited', 'slow');
 */
export async function startEmbeddingServer(
  options: EmbeddingServerOptions = {},
): Promise<EmbeddingServer> {
  const { synonyms = {}, dimensions = 64 } = options;
  const http = createServer(async (req, res) => {
    const { input, dimensions: asked } = REQUEST.parse(await json(req));
    state.requests.push(input);
    state.keys.push(req.headers.authorization?.replace('Bearer ', ''));
    const fault = state.faults.shift() ?? state.fault;
    if (fault === 'hangs-up') return void req.socket.destroy();
    // Never answers: whoever asks has to have a deadline.
    if (fault === 'slow') return;
    await new Promise((resolve) => setTimeout(resolve, state.delay));
    const tooLong = input.some((text) => text.length > state.maxCharacters);
    const status = tooLong ? 400 : STATUSES[fault ?? 'slow'];
    if (status) return refuse(res, status);
    const length = asked ?? state.dimensions;
    const vectors = input.map((text) => vectorOf(text, length, synonyms));
    answer(res, (fault && SPOILED[fault]?.(vectors)) ?? vectors, fault);
  }).listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  const state: EmbeddingServer = {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    requests: [],
    keys: [],
    faults: [],
    fault: undefined,
    maxCharacters: Number.POSITIVE_INFINITY,
    dimensions,
    delay: 0,
    async close() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  return state;
}
