import type { Request, RequestHandler } from 'express';

/**
 * Carries the reader's address to Better Auth, which reads addresses from headers only. The server
 * writes it itself; whatever a client sends under this name is dropped.
 */
export const CLIENT_IP_HEADER = 'x-docs-auth-client-ip';

/** Headers by which a client could claim another address, host or scheme. */
const CLAIMS = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-forwarded-server',
  'x-real-ip',
  CLIENT_IP_HEADER,
];

/**
 * Takes the reader's address from the socket, or from `X-Forwarded-For` as far as the `trust proxy`
 * setting reaches, and drops every claim about it from the request. Without this a client escapes
 * all limits by sending a new `X-Forwarded-For` with each request.
 */
export function clientIp(): RequestHandler {
  return (req, _res, next) => {
    const address = req.ip;
    for (const name of CLAIMS) delete req.headers[name];
    if (address) req.headers[CLIENT_IP_HEADER] = address;
    next();
  };
}

/** The reader's address, after {@link clientIp} has run. */
export function clientIpOf(req: Request): string | undefined {
  return req.get(CLIENT_IP_HEADER);
}
