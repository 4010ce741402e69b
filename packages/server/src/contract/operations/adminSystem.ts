import {
  mailRetriedSchema,
  systemDatabaseSchema,
  systemIndexSchema,
  systemSchema,
  systemUsageRequestSchema,
  systemUsageSchema,
  taskBegunSchema,
} from '../index.ts';
import type { Operations } from './operation.ts';

const begun = {
  200: {
    description: 'The task. It goes on after the answer.',
    content: { 'application/json': taskBegunSchema },
  },
} as const;

/** What operators see of the server itself, and can ask it for. */
export const adminSystemOperations = {
  '/api/v1/admin/system': {
    get: {
      id: 'readSystem',
      summary: 'How the server is',
      description: 'Versions, migrations, mail, limits and tasks, at this moment.',
      access: 'admin',
      answers: {
        200: { description: 'How it is.', content: { 'application/json': systemSchema } },
      },
      errors: [],
    },
  },
  '/api/v1/admin/system/index': {
    get: {
      id: 'readSystemIndex',
      summary: 'What the index holds',
      description: 'Sections by version and language, the last ingests, and how far models are.',
      access: 'admin',
      answers: {
        200: { description: 'The index.', content: { 'application/json': systemIndexSchema } },
      },
      errors: [],
    },
  },
  '/api/v1/admin/system/database': {
    get: {
      id: 'readSystemDatabase',
      summary: 'How large the database is',
      description: 'The size of each table, and how many rows the database believes are in it.',
      access: 'admin',
      answers: {
        200: { description: 'The sizes.', content: { 'application/json': systemDatabaseSchema } },
      },
      errors: [],
    },
  },
  '/api/v1/admin/system/usage': {
    get: {
      id: 'readSystemUsage',
      summary: 'What was counted by day',
      description: 'Errors, refusals by limits, and calls, tokens and money of models, by day.',
      access: 'admin',
      query: systemUsageRequestSchema,
      answers: {
        200: { description: 'The counts.', content: { 'application/json': systemUsageSchema } },
      },
      errors: [],
    },
  },
  '/api/v1/admin/system/sweep': {
    post: {
      id: 'sweepNow',
      summary: 'Remove what has ended',
      description:
        'Begins a sweep, unless one is under way. The server sweeps every hour by itself.',
      access: 'admin',
      answers: begun,
      errors: ['not_found'],
    },
  },
  '/api/v1/admin/system/rebuild': {
    post: {
      id: 'rebuildIndex',
      summary: 'Build the index anew',
      description:
        'Builds every index anew from the manifests of the server (`MANIFEST_DIR`). Without them, the next manifest that is sent does it. The old index answers until then.',
      access: 'admin',
      answers: begun,
      errors: ['not_found'],
    },
  },
  '/api/v1/admin/system/retry-mail': {
    post: {
      id: 'retryMail',
      summary: 'Try waiting mail now',
      description: 'Makes every mail that waits for its next attempt due at once.',
      access: 'admin',
      answers: {
        200: {
          description: 'How many are tried.',
          content: { 'application/json': mailRetriedSchema },
        },
      },
      errors: [],
    },
  },
} as const satisfies Operations;
