import * as z from 'zod';
import {
  accountSchema,
  accountSessionsSchema,
  consentRequestSchema,
  consentsSchema,
  PICTURE_TYPES,
  pictureAnswerSchema,
  profileExportSchema,
  profileRequestSchema,
  profileSchema,
  signedOutSchema,
} from '../index.ts';
import type { Operations } from './operation.ts';
import {
  idParams,
  ifMatchHeaders,
  ifNoneMatchHeaders,
  notModified,
  pictureParams,
} from './parameters.ts';

const [webp, png, jpeg] = PICTURE_TYPES;
const picture = { [webp]: z.unknown(), [png]: z.unknown(), [jpeg]: z.unknown() };

const profileAnswer = {
  200: {
    description: 'The profile. A reader without one gets one in which everything is `null`.',
    content: { 'application/json': profileSchema },
    headers: { ETag: 'Names this state of the profile, for `If-Match`.' },
  },
} as const;

const consentsAnswer = {
  200: {
    description: 'Which consents stand, and how that came.',
    content: { 'application/json': consentsSchema },
  },
} as const;

/** What readers see and change of their own account. */
export const accountOperations = {
  '/api/v1/account': {
    get: {
      id: 'readAccount',
      summary: 'Read the account',
      description: 'The account of the reader: who they are, and how they sign in.',
      access: 'reader',
      answers: {
        200: { description: 'The account.', content: { 'application/json': accountSchema } },
      },
      errors: [],
    },
  },
  '/api/v1/account/sessions': {
    get: {
      id: 'listSessions',
      summary: 'List the sessions',
      description: 'The open sessions of the reader, the one of the request first.',
      access: 'reader',
      answers: {
        200: {
          description: 'The sessions.',
          content: { 'application/json': accountSessionsSchema },
        },
      },
      errors: [],
    },
    delete: {
      id: 'endOtherSessions',
      summary: 'End all other sessions',
      description: 'Ends all sessions of the reader but the one of the request.',
      access: 'reader',
      answers: {
        200: {
          description: 'How many were ended.',
          content: { 'application/json': signedOutSchema },
        },
      },
      errors: [],
    },
  },
  '/api/v1/account/sessions/{id}': {
    delete: {
      id: 'endSession',
      summary: 'End a session',
      description: 'Ends one session. When it is the one of the request, its cookie goes too.',
      access: 'reader',
      params: idParams,
      answers: { 204: { description: 'It has ended.' } },
      errors: ['not_found'],
    },
  },
  '/api/v1/account/picture': {
    put: {
      id: 'putPicture',
      summary: 'Set the picture',
      description:
        'Takes the bytes of a picture of at most 64 kB under its own content type. The server looks at the bytes, not at the content type alone.',
      access: 'reader',
      body: picture,
      answers: {
        200: {
          description: 'The address of the picture.',
          content: { 'application/json': pictureAnswerSchema },
        },
      },
      errors: ['invalid_request', 'invalid_picture'],
    },
    delete: {
      id: 'deletePicture',
      summary: 'Remove the picture',
      description: 'Removes the picture of the reader.',
      access: 'reader',
      answers: { 204: { description: 'It is gone.' } },
      errors: [],
    },
  },
  '/api/v1/pictures/{id}': {
    get: {
      id: 'readPicture',
      summary: 'A picture',
      description: 'A picture, for whoever knows its address. It never changes.',
      access: 'anyone',
      params: pictureParams,
      headers: ifNoneMatchHeaders,
      answers: { 200: { description: 'The picture.', content: picture }, 304: notModified },
      errors: ['not_found', 'database_unavailable'],
    },
  },
  '/api/v1/profile': {
    get: {
      id: 'readProfile',
      summary: 'Read the profile',
      description: 'The profile of the reader, as far as their consents stand.',
      access: 'reader',
      headers: ifNoneMatchHeaders,
      answers: { ...profileAnswer, 304: notModified },
      errors: [],
    },
    post: {
      id: 'replaceProfile',
      summary: 'Replace the profile',
      description:
        'Replaces the profile: what is not named is cleared. Every key may be written in snake_case too.',
      access: 'reader',
      headers: ifMatchHeaders,
      body: { 'application/json': profileRequestSchema },
      answers: profileAnswer,
      errors: ['consent_required', 'policy_outdated', 'precondition_failed'],
    },
    patch: {
      id: 'changeProfile',
      summary: 'Change the profile',
      description: 'Changes the fields that are named. `null` clears one.',
      access: 'reader',
      headers: ifMatchHeaders,
      body: { 'application/json': profileRequestSchema },
      answers: profileAnswer,
      errors: ['consent_required', 'policy_outdated', 'precondition_failed'],
    },
    delete: {
      id: 'eraseProfile',
      summary: 'Erase the profile',
      description: 'Erases the profile and withdraws both its consents.',
      access: 'reader',
      headers: ifMatchHeaders,
      answers: { 204: { description: 'It is gone.' } },
      errors: ['precondition_failed'],
    },
  },
  '/api/v1/profile/consents': {
    get: {
      id: 'readConsents',
      summary: 'Read the consents',
      description: 'What the reader agreed to, and every grant and withdrawal.',
      access: 'reader',
      answers: consentsAnswer,
      errors: [],
    },
    post: {
      id: 'setConsent',
      summary: 'Grant or withdraw a consent',
      description: 'Grants or withdraws one consent. A withdrawal erases what was stored under it.',
      access: 'reader',
      headers: ifMatchHeaders,
      body: { 'application/json': consentRequestSchema },
      answers: consentsAnswer,
      errors: ['policy_outdated', 'precondition_failed'],
    },
  },
  '/api/v1/profile/export': {
    get: {
      id: 'exportProfile',
      summary: 'Export everything',
      description:
        'Everything that is held about the reader, as a download. Hashes, tokens and keys are not in it.',
      access: 'reader',
      answers: {
        200: {
          description: 'The file.',
          content: { 'application/json': profileExportSchema },
          headers: { 'Content-Disposition': 'Names the file.' },
        },
      },
      errors: [],
    },
  },
} as const satisfies Operations;
