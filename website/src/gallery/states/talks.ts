import { openChat } from 'docusaurus-plugin-auth/client';
import { press, reads, sees } from '../actions';
import { ANSWERED, eventsOf, QUESTION } from '../fixtures/answers';
import { ADA } from '../fixtures/readers';
import { CONVERSATIONS, NO_CONVERSATIONS, SHARE, SHARED, STORED } from '../fixtures/talks';
import { json, problem, type Replies, stream } from '../network/reply';
import type { Group, State } from '../State';
import { asked, PANEL } from './chat';

const ANSWERING: Replies = { 'POST /api/v1/query': stream(eventsOf(ANSWERED)) };

/** What a tab holds of a conversation that was begun before its reader signed in. */
const ASKED_BEFORE = {
  'docusaurus-auth.conversation': JSON.stringify({
    exchanges: [{ question: QUESTION, status: 'done', answer: ANSWERED, anonymous: true }],
  }),
};

const KEPT: Replies = {
  'GET /api/v1/conversations': json(CONVERSATIONS),
  'GET /api/v1/conversations/:id': json(STORED),
  'GET /api/v1/shares': json({ shares: [SHARE] }),
};

async function openHistory(): Promise<void> {
  openChat();
  await sees(PANEL);
  await press('Your conversations');
}

const states: State[] = [
  {
    id: 'feedback-form',
    title: 'Why an answer does not help',
    part: PANEL,
    replies: {
      ...ANSWERING,
      'POST /api/v1/feedback': json({
        answerId: ANSWERED.id,
        rating: 'down',
        reasons: [],
        note: null,
      }),
    },
    reach: async () => {
      await asked('Covers your question well')();
      await press('This answer does not help');
      await sees(`${PANEL} form textarea`);
    },
  },
  {
    id: 'keep-offer',
    title: 'What was asked before signing in',
    variant: true,
    part: PANEL,
    reader: ADA,
    stored: ASKED_BEFORE,
    reach: async () => {
      openChat();
      await sees(PANEL);
      await reads('Keep this conversation');
    },
  },
  {
    id: 'history',
    title: 'Conversations that are kept',
    part: PANEL,
    reader: ADA,
    replies: KEPT,
    reach: async () => {
      await openHistory();
      await reads('Backups');
    },
  },
  {
    id: 'history-empty',
    title: 'No conversation yet',
    variant: true,
    part: PANEL,
    reader: ADA,
    replies: { 'GET /api/v1/conversations': json(NO_CONVERSATIONS) },
    reach: async () => {
      await openHistory();
      await reads('Nothing is kept yet');
    },
  },
  {
    id: 'history-failed',
    title: 'Conversations that cannot be loaded',
    variant: true,
    part: PANEL,
    reader: ADA,
    replies: { 'GET /api/v1/conversations': problem('unreachable', 503) },
    reach: async () => {
      await openHistory();
      await reads('Try again');
    },
  },
  {
    id: 'share',
    title: 'Sharing a conversation',
    part: `${PANEL} dialog[open]`,
    reader: ADA,
    replies: KEPT,
    reach: async () => {
      await openHistory();
      await press(`Share “${QUESTION}”`);
      await reads('Works until');
    },
  },
  {
    id: 'share-none',
    title: 'Before a conversation is shared',
    variant: true,
    part: `${PANEL} dialog[open]`,
    reader: ADA,
    replies: { ...KEPT, 'GET /api/v1/shares': json({ shares: [] }) },
    reach: async () => {
      await openHistory();
      await press(`Share “${QUESTION}”`);
      await reads('Create a link');
    },
  },
  {
    id: 'history-renaming',
    title: 'A conversation is renamed',
    variant: true,
    part: PANEL,
    reader: ADA,
    replies: KEPT,
    reach: async () => {
      await openHistory();
      await press('Rename “Backups”');
      await sees(`${PANEL} form input`);
    },
  },
  {
    id: 'history-delete',
    title: 'Before a conversation is deleted',
    variant: true,
    part: `${PANEL} dialog[open]`,
    reader: ADA,
    replies: KEPT,
    reach: async () => {
      await openHistory();
      await press('Delete “Backups”');
      await reads('Delete this conversation?');
    },
  },
  {
    id: 'history-delete-all',
    title: 'Before all of them are deleted',
    variant: true,
    part: `${PANEL} dialog[open]`,
    reader: ADA,
    replies: KEPT,
    reach: async () => {
      await openHistory();
      await press('Delete all conversations');
      await reads('Delete all your conversations?');
    },
  },
  {
    id: 'history-opened',
    title: 'A conversation that was kept',
    variant: true,
    part: PANEL,
    reader: ADA,
    replies: KEPT,
    reach: async () => {
      await openHistory();
      await press('Backups');
      await reads('Covers your question well');
    },
  },
  {
    id: 'shared',
    title: 'A shared conversation',
    page: 'shared',
    address: '#gallery-token',
    part: 'main',
    replies: { 'GET /api/v1/shared/:token': json(SHARED) },
    reach: () => reads('A reader of these docs shared'),
  },
  {
    id: 'shared-ended',
    title: 'A link that has ended',
    variant: true,
    page: 'shared',
    address: '#gallery-token',
    part: 'main',
    replies: { 'GET /api/v1/shared/:token': problem('not_found', 404) },
    reach: () => reads('This conversation cannot be read'),
  },
];

export const talks: Group = { id: 'talks', title: 'Opinions, history and sharing', states };
