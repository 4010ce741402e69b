import { pluginConfig } from 'docusaurus-plugin-auth/client';
import { isThere, press, reads, sees, type } from '../actions';
import { ANSWERED, eventsOf, NOT_COVERED } from '../fixtures/answers';
import { LONG, NOTED, OVER_BUDGET, SET_APART } from '../fixtures/moreAnswers';
import { json, type Replies, stream } from '../network/reply';
import type { Group, State } from '../State';
import { asked, PANEL } from './chat';

const ANSWERING: Replies = { 'POST /api/v1/query': stream(eventsOf(ANSWERED)) };
const STREAMING: Replies = {
  'POST /api/v1/query': stream(eventsOf(ANSWERED, { whole: false }), 'goes on'),
};

/** As far up as what was asked. */
async function scrollUp(): Promise<void> {
  const log = await sees(`${PANEL} [tabindex="0"]`);
  log.scrollTop = 0;
  await reads('Jump to the newest');
}

async function mark(id: string): Promise<void> {
  const text = await sees(id);
  document.getSelection()?.selectAllChildren(text);
  await sees('.plugin-auth-ask button');
}

const states: State[] = [
  {
    id: 'chat-queued',
    title: 'Questions that wait for an answer',
    part: PANEL,
    replies: STREAMING,
    reach: async () => {
      await asked('Set PORT')();
      for (const question of ['Does it run behind a proxy?', 'How do I stop the server again?']) {
        await type('Your question', question);
        await press('Ask next');
        await reads(question);
      }
    },
  },
  {
    id: 'chat-editing',
    title: 'A question is changed',
    part: PANEL,
    replies: ANSWERING,
    reach: async () => {
      await asked('Covers your question well')();
      await press('Edit the question');
      await reads('Ask this instead');
    },
  },
  {
    id: 'chat-set-apart',
    title: 'A warning and a tip in an answer',
    part: PANEL,
    replies: { 'POST /api/v1/query': stream(eventsOf(SET_APART)) },
    reach: async () => {
      await asked('Covers your question well')();
      await sees(`${PANEL} .theme-admonition-warning`);
    },
  },
  {
    id: 'chat-over-budget',
    title: 'The language model has reached its limit',
    variant: true,
    part: PANEL,
    replies: { 'POST /api/v1/query': json(OVER_BUDGET) },
    reach: asked('the AI has reached its limit'),
  },
  {
    id: 'chat-noted',
    // Whether the newest is in sight depends on the window that it was reached in.
    remade: true,
    title: 'An answer that was cut',
    variant: true,
    part: PANEL,
    replies: { 'POST /api/v1/query': stream(eventsOf(NOTED)) },
    reach: asked('became too long'),
  },
  {
    id: 'chat-hand-off',
    title: 'A way on to a person',
    variant: true,
    part: PANEL,
    replies: { 'POST /api/v1/query': stream(eventsOf(NOT_COVERED)) },
    reach: async () => {
      Object.assign(pluginConfig.chat, { handOff: 'mailto:help@example.com?subject={question}' });
      await asked('Ask a person', 'Which wine goes with pheasant?')();
    },
  },
  {
    id: 'chat-cleared',
    title: 'A new conversation, and the way back',
    variant: true,
    part: PANEL,
    replies: ANSWERING,
    reach: async () => {
      await asked('Covers your question well')();
      await press('New conversation');
      await reads('Bring it back');
    },
  },
  {
    id: 'chat-scrolled',
    title: 'More stands below',
    variant: true,
    part: PANEL,
    replies: { 'POST /api/v1/query': stream(eventsOf(LONG)) },
    reach: async () => {
      await asked('Covers your question well')();
      await scrollUp();
    },
  },
  {
    id: 'chat-rated',
    title: 'An opinion was given',
    variant: true,
    part: PANEL,
    replies: {
      ...ANSWERING,
      'POST /api/v1/feedback': json({
        answerId: ANSWERED.id,
        rating: 'up',
        reasons: [],
        note: null,
      }),
    },
    reach: async () => {
      await asked('Covers your question well')();
      await press('This answer helps');
      await press('Not now');
      await reads('Say why');
    },
  },
  {
    id: 'chat-beside',
    title: 'The page beside the chat',
    variant: true,
    remade: true,
    replies: ANSWERING,
    reach: async () => {
      await asked('Covers your question well')();
      // On a small screen there is no room for both.
      const name = 'Keep the page beside the chat';
      if (isThere(`[aria-label="${name}"]`)) await press(name);
    },
  },
  {
    id: 'chat-marked',
    title: 'A text was marked',
    remade: true,
    reach: () => mark('#marked'),
  },
];

export const acts: Group = { id: 'acts', title: 'What readers do in the chat', states };
