import type { ServerOptions } from 'node:http';

/**
 * What a connection may take, before any of our code has seen a request. Node ends it with 408 or
 * 431. Bodies of questions and of sign-in have less time, see `bodies.ts`: five minutes are those of
 * a large manifest on a slow line.
 *
 * @see https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener
 */
export const SERVER_BOUNDS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 15_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 5_000,
} as const satisfies ServerOptions;
