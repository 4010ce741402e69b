import {
  banRequestSchema,
  peopleRequestSchema,
  peopleSchema,
  personChangeSchema,
  personDetailSchema,
  resetRequestSchema,
  sessionsEndedSchema,
} from '../index.ts';
import type { Operations } from './operation.ts';
import { idParams } from './parameters.ts';

const person = {
  200: {
    description: 'The account, as it is now.',
    content: { 'application/json': personDetailSchema },
  },
} as const;

/** What administrators see of accounts, and do to them. */
export const adminPeopleOperations = {
  '/api/v1/admin/people': {
    get: {
      id: 'listPeople',
      summary: 'List the accounts',
      description: 'The accounts page by page, searched, filtered and in an order.',
      access: 'admin',
      query: peopleRequestSchema,
      answers: {
        200: { description: 'One page.', content: { 'application/json': peopleSchema } },
      },
      errors: [],
    },
  },
  '/api/v1/admin/people/{id}': {
    get: {
      id: 'readPerson',
      summary: 'Read an account',
      description: 'One account. Nobody acts as its reader, and no administrator sees their words.',
      access: 'admin',
      params: idParams,
      answers: person,
      errors: ['not_found'],
    },
    patch: {
      id: 'changePerson',
      summary: 'Change a role',
      description: 'Makes somebody an administrator, or takes that away.',
      access: 'admin',
      params: idParams,
      body: { 'application/json': personChangeSchema },
      answers: person,
      errors: ['not_found', 'own_account'],
    },
    delete: {
      id: 'deletePerson',
      summary: 'Delete an account',
      description:
        'Deletes an account with everything that was stored about its reader, as readers do it themselves. No mail is sent.',
      access: 'admin',
      params: idParams,
      answers: { 204: { description: 'It is gone, or was before.' } },
      errors: ['own_account'],
    },
  },
  '/api/v1/admin/people/{id}/ban': {
    put: {
      id: 'banPerson',
      summary: 'Ban',
      description: 'Ends all sessions of the reader, and lets them sign in no more until its end.',
      access: 'admin',
      params: idParams,
      body: { 'application/json': banRequestSchema },
      answers: person,
      errors: ['not_found', 'own_account'],
    },
    delete: {
      id: 'unbanPerson',
      summary: 'Lift a ban',
      description: 'The reader may sign in again.',
      access: 'admin',
      params: idParams,
      answers: person,
      errors: ['not_found'],
    },
  },
  '/api/v1/admin/people/{id}/sessions': {
    delete: {
      id: 'signOutPerson',
      summary: 'Sign out everywhere',
      description: 'Ends all sessions of a reader. Tokens that are out end within five minutes.',
      access: 'admin',
      params: idParams,
      answers: {
        200: {
          description: 'How many were open.',
          content: { 'application/json': sessionsEndedSchema },
        },
      },
      errors: ['not_found', 'own_account'],
    },
  },
  '/api/v1/admin/people/{id}/reset': {
    post: {
      id: 'sendReset',
      summary: 'Send a link for a new password',
      description:
        'Sends the reader the same mail as when they ask for it themselves; within a minute one only.',
      access: 'admin',
      params: idParams,
      body: { 'application/json': resetRequestSchema },
      answers: { 204: { description: 'It is on its way.' } },
      errors: ['not_found'],
    },
  },
} as const satisfies Operations;
