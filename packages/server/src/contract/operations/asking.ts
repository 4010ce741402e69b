import {
  challengeSchema,
  feedbackRequestSchema,
  feedbackSchema,
  queryRequestSchema,
  queryResponseSchema,
  selectRequestSchema,
  selectResponseSchema,
  streamEventSchema,
  suggestionsRequestSchema,
  suggestionsResponseSchema,
} from '../index.ts';
import type { Operations } from './operation.ts';
import {
  askingHeaders,
  ifNoneMatchHeaders,
  notModified,
  selectAddressSchema,
} from './parameters.ts';

const etag = { ETag: 'Names this answer, for `If-None-Match`.' };

/** Asking and searching: for everyone, whatever is wrong with a session or a token. */
export const askingOperations = {
  '/api/v1/query': {
    post: {
      id: 'query',
      summary: 'Answer a question',
      description:
        'Answers a question from the indexed docs, as JSON or, under `Accept: text/event-stream`, as a stream of events while the answer is made.',
      access: 'optional',
      limited: true,
      headers: askingHeaders,
      body: { 'application/json': queryRequestSchema },
      answers: {
        200: {
          description:
            'The answer. As a stream: the UI message stream protocol of the AI SDK, version 1, with one event as JSON on each `data:` line and `data: [DONE]` at the end.',
          content: {
            'application/json': queryResponseSchema,
            'text/event-stream': streamEventSchema,
          },
        },
      },
      errors: [
        'proof_of_work_required',
        'not_acceptable',
        'answer_in_progress',
        'idempotency_key_reused',
        'answer_interrupted',
        'database_unavailable',
      ],
    },
  },
  '/api/v1/challenge': {
    get: {
      id: 'getChallenge',
      summary: 'A proof of work to do',
      description:
        'A challenge of ALTCHA, to be solved by whoever is refused with `proof_of_work_required`. Each may be used once, for five minutes.',
      access: 'anyone',
      answers: {
        200: { description: 'The challenge.', content: { 'application/json': challengeSchema } },
      },
      errors: ['too_many_requests'],
    },
  },
  '/api/v1/select': {
    get: {
      id: 'selectByAddress',
      summary: 'Search by an address',
      description: 'The same search as by POST. Browsers keep its answers by themselves.',
      access: 'anyone',
      limited: true,
      query: selectAddressSchema,
      headers: ifNoneMatchHeaders,
      answers: {
        200: {
          description: 'The sections that fit best, best first.',
          content: { 'application/json': selectResponseSchema },
          headers: etag,
        },
        304: notModified,
      },
      errors: ['database_unavailable'],
    },
    post: {
      id: 'select',
      summary: 'Search',
      description: 'Lists the sections that fit a query best, without an answer.',
      access: 'anyone',
      limited: true,
      headers: ifNoneMatchHeaders,
      body: { 'application/json': selectRequestSchema },
      answers: {
        200: {
          description: 'The sections that fit best, best first.',
          content: { 'application/json': selectResponseSchema },
          headers: etag,
        },
        304: notModified,
      },
      errors: ['database_unavailable'],
    },
  },
  '/api/v1/suggestions': {
    get: {
      id: 'suggest',
      summary: 'What can be asked about a page',
      description: 'Names up to four things to ask about a page, from the index.',
      access: 'anyone',
      limited: true,
      query: suggestionsRequestSchema,
      headers: ifNoneMatchHeaders,
      answers: {
        200: {
          description: 'What can be asked.',
          content: { 'application/json': suggestionsResponseSchema },
          headers: etag,
        },
        304: notModified,
      },
      errors: ['database_unavailable'],
    },
  },
  '/api/v1/feedback': {
    post: {
      id: 'rate',
      summary: 'Rate an answer',
      description:
        'Says whether an answer was good. Whoever got the answer may, by the `feedbackToken` that came with it.',
      access: 'optional',
      limited: true,
      body: { 'application/json': feedbackRequestSchema },
      answers: {
        200: {
          description: 'What is stored of it.',
          content: { 'application/json': feedbackSchema },
        },
      },
      errors: ['not_found', 'database_unavailable'],
    },
  },
} as const satisfies Operations;
