import * as z from 'zod';
import { AUTH_EVENT_OUTCOMES, AUTH_EVENT_TYPES } from '../../events/types.ts';
import { text } from '../text.ts';
import { listFields, listOf, timeRangeFields } from './list.ts';

/** `GET /api/v1/admin/events`, the latest first. */
export const eventsRequestSchema = z.strictObject({
  ...timeRangeFields,
  ...listFields,
  type: z.enum(AUTH_EVENT_TYPES).optional().describe('Only what happened in this way.'),
  outcome: z.enum(AUTH_EVENT_OUTCOMES).optional().describe('Only what ended in this way.'),
  way: text(64)
    .regex(/^[\w-]+$/)
    .optional()
    .describe('Only by this way of signing in, such as `password` or the id of a provider.'),
  reader: text(100).optional().describe('Only of this account.'),
});

/** An account as far as a list names it. */
const named = z
  .object({ id: z.string().describe('Names the account.'), name: z.string().describe('Its name.') })
  .nullable();

export const eventSchema = z.object({
  id: z.string().describe('Names the event.'),
  at: z.iso.datetime().describe('When it happened.'),
  type: z.enum(AUTH_EVENT_TYPES).describe('What happened.'),
  outcome: z.enum(AUTH_EVENT_OUTCOMES).describe('How it went.'),
  reason: z.string().nullable().describe('The code of what went wrong.'),
  way: z.string().nullable().describe('The way of signing in, where it is about one.'),
  device: z.string().nullable().describe('In coarse words, such as `Firefox on Linux`.'),
  reader: named.describe("Whose account it is; `null` where it is nobody's."),
  actor: named.describe('The administrator who did it to somebody else.'),
});

export const eventsSchema = listOf(eventSchema);

export type EventsRequest = z.infer<typeof eventsRequestSchema>;
export type ListedEvent = z.infer<typeof eventSchema>;
