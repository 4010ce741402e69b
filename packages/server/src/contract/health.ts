import * as z from 'zod';

/** `GET /healthz`. */
export const healthSchema = z.object({ status: z.literal('ok') });

/** `GET /readyz`, while the server can do its work. */
export const readinessSchema = z.object({
  status: z.literal('ready'),
  checks: z.object({ database: z.literal('ok') }).describe('What was looked at.'),
});

/** The events of `GET /api/v1/stream-check`, in this order. */
export const streamCheckEventSchema = z.object({ event: z.enum(['first', 'last']) });
