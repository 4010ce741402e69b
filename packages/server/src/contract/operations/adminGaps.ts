import {
  gapChangeRequestSchema,
  gapDetailSchema,
  gapListRequestSchema,
  gapListSchema,
  gapRequestSchema,
} from '../index.ts';
import type { Operations } from './operation.ts';
import { idParams } from './parameters.ts';

const gapAnswer = {
  200: { description: 'The gap.', content: { 'application/json': gapDetailSchema } },
} as const;

/** What the docs lack. */
export const adminGapOperations = {
  '/api/v1/admin/gaps': {
    get: {
      id: 'listGaps',
      summary: 'What the docs lack',
      description:
        'Questions that the docs do not answer, in topics. Days are those of UTC; without a range it is the last 28 days.',
      access: 'admin',
      query: gapListRequestSchema,
      answers: {
        200: {
          description: 'One page of the list.',
          content: { 'application/json': gapListSchema },
        },
      },
      errors: [],
    },
  },
  '/api/v1/admin/gaps/{id}': {
    get: {
      id: 'readGap',
      summary: 'One gap',
      description: 'One gap with its questions, and what became of it.',
      access: 'admin',
      params: idParams,
      query: gapRequestSchema,
      answers: gapAnswer,
      errors: ['not_found'],
    },
    patch: {
      id: 'changeGap',
      summary: 'Say what becomes of a gap',
      description: 'Puts a gap into a state. Saying the same twice changes nothing.',
      access: 'admin',
      params: idParams,
      query: gapRequestSchema,
      body: { 'application/json': gapChangeRequestSchema },
      answers: gapAnswer,
      errors: ['not_found'],
    },
  },
} as const satisfies Operations;
