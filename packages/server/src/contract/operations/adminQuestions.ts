import * as z from 'zod';
import {
  adminQuestionDetailSchema,
  adminQuestionExportRequestSchema,
  adminQuestionExportSchema,
  adminQuestionListRequestSchema,
  adminQuestionListSchema,
  adminQuestionSummaryRequestSchema,
  adminQuestionSummarySchema,
} from '../index.ts';
import type { Operations } from './operation.ts';
import { idParams } from './parameters.ts';

/** What was asked, by whomever: masked, and without a name. */
export const adminQuestionOperations = {
  '/api/v1/admin/questions': {
    get: {
      id: 'adminQuestions',
      summary: 'List questions',
      description:
        'Questions of all readers, the latest first. They are masked, and nothing says who asked.',
      access: 'admin',
      query: adminQuestionListRequestSchema,
      answers: {
        200: {
          description: 'One page of the list.',
          content: { 'application/json': adminQuestionListSchema },
        },
      },
      errors: [],
    },
  },
  '/api/v1/admin/questions/summary': {
    get: {
      id: 'adminQuestionSummary',
      summary: 'Count questions',
      description: 'How questions were answered and rated: by day, version, locale and page.',
      access: 'admin',
      query: adminQuestionSummaryRequestSchema,
      answers: {
        200: {
          description: 'The counts.',
          content: { 'application/json': adminQuestionSummarySchema },
        },
      },
      errors: [],
    },
  },
  '/api/v1/admin/questions/export': {
    get: {
      id: 'exportQuestions',
      summary: 'Download questions',
      description:
        'The questions of the list as a file, all of them. A text that a spreadsheet would take for a formula has an apostrophe before it in the CSV.',
      access: 'admin',
      query: adminQuestionExportRequestSchema,
      answers: {
        200: {
          description: 'The file.',
          content: { 'text/csv': z.unknown(), 'application/json': adminQuestionExportSchema },
        },
      },
      errors: [],
    },
  },
  '/api/v1/admin/questions/{id}': {
    get: {
      id: 'adminQuestion',
      summary: 'Read a question',
      description: 'One question, with the sections that were found for it.',
      access: 'admin',
      params: idParams,
      answers: {
        200: {
          description: 'The question.',
          content: { 'application/json': adminQuestionDetailSchema },
        },
      },
      errors: ['not_found'],
    },
  },
} as const satisfies Operations;
