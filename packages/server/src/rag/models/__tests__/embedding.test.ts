import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type EmbeddingServer,
  startEmbeddingServer,
  vectorOf,
} from '../../../testing/embeddingServer.ts';
import { withDeadline } from '../deadline.ts';
import { createEmbeddingModel, type EmbeddingModel } from '../embedding.ts';

let server: EmbeddingServer;
let model: EmbeddingModel;
beforeAll(async () => {
  server = await startEmbeddingServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.faults = [];
  server.requests = [];
  server.keys = [];
  model = createEmbeddingModel({
    baseUrl: server.baseUrl,
    apiKey: 'a-key',
    model: 'test',
    dimensions: undefined,
  });
});

const TEXTS = ['one text', 'another text', 'a third'];
const embed = (ms = 20_000) => withDeadline(ms, (signal) => model.embed(TEXTS, signal));

describe('an embedding model', () => {
  it('gives one vector for each text, in their order, and sends its key', async () => {
    const vectors = await embed();
    expect(vectors).toEqual(TEXTS.map((text) => vectorOf(text, 64)));
    expect(server.requests).toEqual([TEXTS]);
    expect(server.keys).toEqual(['a-key']);
  });

  it('asks for a number of dimensions and takes no other', async () => {
    const { baseUrl } = server;
    model = createEmbeddingModel({ baseUrl, apiKey: undefined, model: 'test', dimensions: 16 });
    expect((await embed())[0]).toHaveLength(16);
    server.faults = ['wrong-length'];
    await expect(embed()).rejects.toMatchObject({ reason: 'failed' });
  });

  it('puts vectors in the order of their numbers, not of their arrival', async () => {
    server.faults = ['shuffled'];
    expect(await embed()).toEqual(TEXTS.map((text) => vectorOf(text, 64)));
  });

  it.each([
    ['broken', 'failed', 'answered 500'],
    ['rate-limited', 'failed', 'answered 429'],
    ['unauthorised', 'failed', 'answered 401'],
    ['hangs-up', 'failed', 'cannot be reached'],
    ['uneven', 'failed', 'wrong length'],
    ['not-a-number', 'failed', 'no list of vectors'],
    ['null', 'failed', 'no list of vectors'],
    ['zero', 'failed', 'without a direction'],
    ['short-list', 'failed', 'nothing usable'],
    ['malformed', 'failed', 'no list of vectors'],
    ['another-shape', 'failed', 'no list of vectors'],
    ['too-long', 'refused', 'answered 400'],
    ['slow', 'too_slow', 'no answer within 200 ms'],
  ] as const)(
    'that is %s gives an error "%s", without the texts',
    async (fault, reason, message) => {
      server.faults = [fault];
      const error = await embed(fault === 'slow' ? 200 : 20_000).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ name: 'EndpointError', reason });
      expect(String(error)).toContain(message);
      expect(JSON.stringify(error)).not.toContain('another text');
      expect(await embed()).toHaveLength(3);
    },
  );

  it('passes on how long it asks to be left alone', async () => {
    server.faults = ['rate-limited'];
    await expect(embed()).rejects.toMatchObject({ retryAfter: 1 });
  });
});
