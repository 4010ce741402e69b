import { eventsRequestSchema, eventsSchema } from '../index.ts';
import type { Operations } from './operation.ts';

/** What administrators see of what happened to accounts. */
export const adminEventOperations = {
  '/api/v1/admin/events': {
    get: {
      id: 'listEvents',
      summary: 'List what happened to accounts',
      description:
        'The event log page by page, the latest first. It holds no address, and nothing that opens a session.',
      access: 'admin',
      query: eventsRequestSchema,
      answers: {
        200: { description: 'One page.', content: { 'application/json': eventsSchema } },
      },
      errors: [],
    },
  },
} as const satisfies Operations;
