import * as z from 'zod';
import {
  healthSchema,
  ingestResultSchema,
  manifestSchema,
  outboxAnswerSchema,
  outboxQuerySchema,
  privacyReportSchema,
  readinessSchema,
  signInMethodsSchema,
  streamCheckEventSchema,
  strengthRequestSchema,
  strengthSchema,
} from '../index.ts';
import type { Operations } from './operation.ts';
import { ifNoneMatchHeaders, mailParams, notModified } from './parameters.ts';

/** What pages need before anybody is signed in. */
export const signInOperations = {
  '/api/v1/sign-in-methods': {
    get: {
      id: 'listSignInMethods',
      summary: 'Which ways to sign in there are',
      description: 'The ways to sign in that the server is set up for.',
      access: 'anyone',
      answers: {
        200: { description: 'The ways.', content: { 'application/json': signInMethodsSchema } },
      },
      errors: [],
    },
  },
  '/api/v1/password-strength': {
    post: {
      id: 'ratePassword',
      summary: 'How good a password is',
      description:
        'Says how good a password is. Nothing of it is stored or logged. An address may ask 60 times in ten seconds.',
      access: 'anyone',
      body: { 'application/json': strengthRequestSchema },
      answers: {
        200: { description: 'How good it is.', content: { 'application/json': strengthSchema } },
      },
      errors: ['too_many_requests'],
    },
  },
  '/api/v1/outbox': {
    get: {
      id: 'newestMail',
      summary: 'The newest mail to an address',
      description:
        'Only on a server without `SMTP_URL` that runs on this machine, and only for requests from this machine: elsewhere there is nothing at this address.',
      access: 'anyone',
      query: outboxQuerySchema,
      answers: {
        200: {
          description: 'The mail, or `null` while there is none.',
          content: { 'application/json': outboxAnswerSchema },
        },
      },
      errors: ['not_found'],
    },
  },
  '/api/v1/outbox/{id}': {
    get: {
      id: 'showMail',
      summary: 'A mail as a page',
      description: 'Shows a mail of the outbox. It exists where `/api/v1/outbox` does.',
      access: 'anyone',
      params: mailParams,
      answers: {
        200: { description: 'The page.', content: { 'text/html': z.unknown() } },
      },
      errors: ['not_found'],
    },
  },
} as const satisfies Operations;

/** What operators and their programs use. */
export const operatingOperations = {
  '/api/v1/index': {
    put: {
      id: 'putIndex',
      summary: 'Send the content of a site',
      description:
        'Replaces what the server holds for one site and locale. The body may be compressed with `Content-Encoding: gzip`; `MANIFEST_LIMIT_MB` says how large it may be.',
      access: 'ingest',
      limited: true,
      body: { 'application/json': manifestSchema },
      answers: {
        200: {
          description: 'What the ingest changed.',
          content: { 'application/json': ingestResultSchema },
        },
      },
      errors: ['invalid_manifest'],
    },
  },
  '/api/v1/admin/privacy-report': {
    get: {
      id: 'privacyReport',
      summary: 'What is stored about readers',
      description: 'What the server holds about readers, in numbers. It names nobody.',
      access: 'admin',
      answers: {
        200: { description: 'The report.', content: { 'application/json': privacyReportSchema } },
      },
      errors: [],
    },
  },
  '/api/v1/openapi.json': {
    get: {
      id: 'openApi',
      summary: 'This description',
      description: 'The OpenAPI 3.1 document of this API.',
      access: 'anyone',
      headers: ifNoneMatchHeaders,
      answers: {
        200: {
          description: 'The document.',
          content: { 'application/json': z.record(z.string(), z.unknown()) },
          headers: { ETag: 'Names this document, for `If-None-Match`.' },
        },
        304: notModified,
      },
      errors: [],
    },
  },
  '/api/v1/stream-check': {
    get: {
      id: 'checkStream',
      summary: 'Whether streams arrive bit by bit',
      description:
        'Sends two events with two seconds between them. Whoever gets both at once has a proxy that gathers answers, and readers see an answer only when it is finished. An address may ask 10 times a minute.',
      access: 'anyone',
      answers: {
        200: {
          description: 'The two events.',
          content: { 'text/event-stream': streamCheckEventSchema },
        },
      },
      errors: ['too_many_requests'],
    },
  },
  '/healthz': {
    get: {
      id: 'health',
      summary: 'Whether the process runs',
      description: 'Answers as long as the process runs.',
      access: 'anyone',
      always: true,
      answers: {
        200: { description: 'It runs.', content: { 'application/json': healthSchema } },
      },
      errors: [],
    },
  },
  '/readyz': {
    get: {
      id: 'readiness',
      summary: 'Whether the server can do its work',
      description:
        'Answers 200 when requests may be sent to this server, with each check by name. Only the database and its migrations can make it refuse.',
      access: 'anyone',
      always: true,
      answers: {
        200: { description: 'It is ready.', content: { 'application/json': readinessSchema } },
      },
      errors: ['database_unavailable', 'migrations_pending', 'shutting_down'],
    },
  },
  '/metrics': {
    get: {
      id: 'metrics',
      summary: 'Metrics for Prometheus',
      description:
        'Every metric in the text format of Prometheus. Only on a server with `METRICS_TOKEN` and without `METRICS_PORT`: elsewhere there is nothing at this address.',
      access: 'metrics',
      always: true,
      answers: {
        200: { description: 'The metrics.', content: { 'text/plain': z.unknown() } },
      },
      errors: ['not_found'],
    },
  },
} as const satisfies Operations;
