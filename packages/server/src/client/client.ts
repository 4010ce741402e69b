import createFetchClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { Paths } from './paths.ts';

/** A client whose methods know each address, what it takes and what it answers. */
export type ApiClient = Client<Paths>;

export interface ApiClientOptions extends ClientOptions {
  /** Address of the server, such as `https://docs.example.com`. */
  baseUrl: string;
  /** Gives the token of the reader, if there is one; asked before each request. */
  token?: () => string | undefined | Promise<string | undefined>;
}

/**
 * A client of the HTTP API, for browsers and for Node. It never throws what the server answers:
 * `data` is the answer, `error` the problem document.
 *
 * @example
 * const api = createApiClient({ baseUrl: 'https://docs.example.com' });
 * const { data, error } = await api.POST('/api/v1/query', { body: { question: 'How do I start?' } });
 * console.log(data ? data.answer : error.title);
 */
export function createApiClient({ token, ...options }: ApiClientOptions): ApiClient {
  const client = createFetchClient<Paths>(options);
  client.use({
    async onRequest({ request }) {
      const given = await token?.();
      if (given && !request.headers.has('Authorization')) {
        request.headers.set('Authorization', `Bearer ${given}`);
      }
    },
  });
  return client;
}
