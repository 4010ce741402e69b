import { engagementRequestSchema, engagementSchema } from '../index.ts';
import type { Operations } from './operation.ts';

/** How a site is used by those who have accounts, and how signing in goes. */
export const adminEngagementOperations = {
  '/api/v1/admin/engagement': {
    get: {
      id: 'readEngagement',
      summary: 'Engagement and sign-in health',
      description:
        'How many readers come, come back and ask, and how signing up, signing in and mail go: in numbers, which name nobody.',
      access: 'admin',
      query: engagementRequestSchema,
      answers: {
        200: { description: 'The numbers.', content: { 'application/json': engagementSchema } },
      },
      errors: [],
    },
  },
} as const satisfies Operations;
