import {
  conversationListRequestSchema,
  conversationListSchema,
  conversationSchema,
  conversationSummarySchema,
  importRequestSchema,
  renameRequestSchema,
  sharedConversationSchema,
  shareListRequestSchema,
  shareListSchema,
  shareRequestSchema,
  shareSchema,
} from '../index.ts';
import type { Operations } from './operation.ts';
import { idParams, tokenParams } from './parameters.ts';

const deleted = { description: 'It is gone.' };

/** What a reader keeps with the consent `history`, and shares. */
export const conversationOperations = {
  '/api/v1/conversations': {
    get: {
      id: 'listConversations',
      summary: 'List conversations',
      description: "The reader's conversations, the latest first.",
      access: 'reader',
      query: conversationListRequestSchema,
      answers: {
        200: {
          description: 'One page of the list.',
          content: { 'application/json': conversationListSchema },
        },
      },
      errors: ['consent_required'],
    },
    delete: {
      id: 'deleteConversations',
      summary: 'Delete all conversations',
      description: 'Deletes all conversations of the reader, and what was shared of them.',
      access: 'reader',
      answers: { 204: deleted },
      errors: [],
    },
  },
  '/api/v1/conversations/import': {
    post: {
      id: 'importConversation',
      summary: 'Keep what was asked before signing in',
      description:
        'Makes a conversation of questions that the reader asked in this browser before they signed in. Each answer must be exactly as this server gave it, with its `feedbackToken`. At most 1 MB.',
      access: 'reader',
      body: { 'application/json': importRequestSchema },
      answers: {
        201: {
          description: 'The conversation.',
          content: { 'application/json': conversationSchema },
        },
      },
      errors: ['consent_required'],
    },
  },
  '/api/v1/conversations/{id}': {
    get: {
      id: 'readConversation',
      summary: 'Read a conversation',
      description: 'One conversation with its turns.',
      access: 'reader',
      params: idParams,
      answers: {
        200: {
          description: 'The conversation.',
          content: { 'application/json': conversationSchema },
        },
      },
      errors: ['consent_required', 'not_found'],
    },
    patch: {
      id: 'renameConversation',
      summary: 'Rename a conversation',
      description: 'Gives a conversation another title.',
      access: 'reader',
      params: idParams,
      body: { 'application/json': renameRequestSchema },
      answers: {
        200: {
          description: 'The conversation, without its turns.',
          content: { 'application/json': conversationSummarySchema },
        },
      },
      errors: ['consent_required', 'not_found'],
    },
    delete: {
      id: 'deleteConversation',
      summary: 'Delete a conversation',
      description: 'Deletes a conversation, and what was shared of it.',
      access: 'reader',
      params: idParams,
      answers: { 204: deleted },
      errors: ['not_found'],
    },
  },
  '/api/v1/conversations/{id}/shares': {
    post: {
      id: 'shareConversation',
      summary: 'Share a conversation',
      description: 'Makes a copy of a conversation as it is now, for whoever has its token.',
      access: 'reader',
      params: idParams,
      body: { 'application/json': shareRequestSchema },
      answers: {
        201: { description: 'The share.', content: { 'application/json': shareSchema } },
      },
      errors: ['consent_required', 'not_found'],
    },
  },
  '/api/v1/shares': {
    get: {
      id: 'listShares',
      summary: 'List what is shared',
      description: 'What the reader shares, the latest first.',
      access: 'reader',
      query: shareListRequestSchema,
      answers: {
        200: { description: 'The shares.', content: { 'application/json': shareListSchema } },
      },
      errors: [],
    },
  },
  '/api/v1/shares/{id}': {
    delete: {
      id: 'endShare',
      summary: 'End a share',
      description: 'Takes a shared copy back.',
      access: 'reader',
      params: idParams,
      answers: { 204: deleted },
      errors: ['not_found'],
    },
  },
  '/api/v1/shared/{token}': {
    get: {
      id: 'readShared',
      summary: 'Read a shared conversation',
      description: 'The copy, for whoever has the token. Nothing in it says whose it is.',
      access: 'anyone',
      params: tokenParams,
      answers: {
        200: {
          description: 'The conversation as it was when it was shared.',
          content: { 'application/json': sharedConversationSchema },
        },
      },
      errors: ['not_found', 'too_many_requests', 'database_unavailable'],
    },
  },
} as const satisfies Operations;
