import { type RequestHandler, Router } from 'express';
import type { Config } from '../config.ts';
import { type OutboxMail, outboxQuerySchema } from '../contract/index.ts';
import { ApiError } from '../http/errors.ts';
import { parse } from '../http/validate.ts';
import { outboxDirectory } from './mailer.ts';
import { findById, newestTo, type OutboxEntry } from './outbox/files.ts';
import { hasOutboxPages, onlyOnLoopback } from './outbox/onlyOnLoopback.ts';
import { outboxPage, PAGE_POLICY } from './outbox/page.ts';

type OutboxConfig = Pick<Config, 'smtpUrl' | 'publicUrl' | 'dataDir'>;

function toAnswer(entry: OutboxEntry | undefined, publicUrl: string): OutboxMail | null {
  if (!entry) return null;
  const { id, subject, receivedAt } = entry;
  const url = new URL(`/api/v1/outbox/${id}`, publicUrl).href;
  return { id, subject, url, receivedAt: receivedAt.toISOString() };
}

function newest(config: OutboxConfig): RequestHandler {
  return async (req, res) => {
    const { to } = parse(outboxQuerySchema, req.query);
    const entry = await newestTo(outboxDirectory(config), to);
    res.set('Cache-Control', 'no-store').json(toAnswer(entry, config.publicUrl));
  };
}

function show(config: OutboxConfig): RequestHandler<{ id: string }> {
  return async (req, res) => {
    const entry = await findById(outboxDirectory(config), req.params.id);
    if (!entry) throw new ApiError('not_found');
    res
      .set({
        'Content-Security-Policy': PAGE_POLICY,
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
        'X-Robots-Tag': 'noindex',
      })
      .type('html')
      .send(outboxPage(entry));
  };
}

/**
 * The mails of the outbox, so that whoever tries the demo finds their code: `GET /outbox?to=…` for
 * the newest mail to an address and `GET /outbox/:id` for the mail as a page.
 *
 * They exist only while no mail server is set and the public address is this machine, and answer
 * only requests that come from this machine: a mail opens an account.
 */
export function outboxRoutes(deps: { config: OutboxConfig }): Router {
  const router = Router();
  if (!hasOutboxPages(deps.config)) return router;
  const outbox = Router();
  outbox.use(onlyOnLoopback);
  outbox.get('/', newest(deps.config));
  outbox.get('/:id', show(deps.config));
  router.use('/outbox', outbox);
  return router;
}
