import {
  adminPageListRequestSchema,
  adminPageListSchema,
  adminPageSummaryRequestSchema,
  adminPageSummarySchema,
} from '../index.ts';
import type { Operations } from './operation.ts';

/** How the sections of the docs do as answers. */
export const adminPageOperations = {
  '/api/v1/admin/pages': {
    get: {
      id: 'adminPages',
      summary: 'List sections of the docs',
      description:
        'Sections that answer most, are rated badly, are never found, or have changed since they were rated.',
      access: 'admin',
      query: adminPageListRequestSchema,
      answers: {
        200: {
          description: 'One page of the list.',
          content: { 'application/json': adminPageListSchema },
        },
      },
      errors: [],
    },
  },
  '/api/v1/admin/pages/summary': {
    get: {
      id: 'adminPageSummary',
      summary: 'Count sections of the docs',
      description: 'How many sections are found, quoted, rated badly, or never found.',
      access: 'admin',
      query: adminPageSummaryRequestSchema,
      answers: {
        200: {
          description: 'The counts.',
          content: { 'application/json': adminPageSummarySchema },
        },
      },
      errors: [],
    },
  },
} as const satisfies Operations;
