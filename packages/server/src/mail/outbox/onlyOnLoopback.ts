import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Config } from '../../config.ts';
import { isLoopback } from '../../hosting/loopback.ts';

/** A proxy stands between: the socket's address is then the proxy's and proves nothing. */
const FORWARDING =
  /^(forwarded|via|x-forwarded(-.+)?|x-(real|client|cluster-client|original)-(ip|host|for)|(true|cf)-(client|connecting)-ip|fastly-client-ip|cdn-loop)$/i;

/** Read from the raw headers: others have removed some of these from `req.headers` by now. */
function isForwarded(req: IncomingMessage): boolean {
  return req.rawHeaders.some((name, index) => index % 2 === 0 && FORWARDING.test(name));
}

function isLocalSocket(req: IncomingMessage): boolean {
  return isLoopback((req.socket.remoteAddress ?? '').replace(/^::ffff:/, ''));
}

/** A page of another site may point its own name at 127.0.0.1; the Host header still shows it. */
function hasLocalHost(req: IncomingMessage): boolean {
  const url = `http://${req.headers.host ?? ''}`;
  return URL.canParse(url) && isLoopback(new URL(url).hostname);
}

/** Pages of other sites have no business here, not even by a link. Old browsers do not say. */
function isCrossSite(req: IncomingMessage): boolean {
  return req.headers['sec-fetch-site'] === 'cross-site';
}

/** Whether this server has an outbox to show: nothing else sends its mail, and it is nobody's but the operator's. */
export function hasOutboxPages(config: Pick<Config, 'smtpUrl' | 'publicUrl'>): boolean {
  return !config.smtpUrl && isLoopback(new URL(config.publicUrl).hostname);
}

/**
 * Lets only this machine's own user pass. To everybody else the routes behind it do not exist: the
 * request leaves the router and ends where unknown addresses end.
 */
export const onlyOnLoopback: RequestHandler = (req, _res, next) => {
  const allowed = isLocalSocket(req) && hasLocalHost(req) && !isForwarded(req) && !isCrossSite(req);
  next(allowed ? undefined : 'router');
};
