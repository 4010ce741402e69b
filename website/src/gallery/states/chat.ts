import { openChat, snippets } from 'docusaurus-plugin-auth/client';
import { focusOn, press, reads, sees, type } from '../actions';
import {
  ANSWERED,
  CODE,
  DOUBTFUL,
  eventsOf,
  NOT_COVERED,
  PERSONAL,
  QUESTION,
  QUOTED,
  RICH,
} from '../fixtures/answers';
import { ADA } from '../fixtures/readers';
import { json, problem, type Replies, SILENCE, stream } from '../network/reply';
import type { Group, State } from '../State';

/** The panel, as its parts name it. */
export const PANEL = '.plugin-auth-chat[open]';

/** Asks as an author's button does, and waits for something that the answer brings. */
export function asked(text: string, question = QUESTION) {
  return async () => {
    openChat({ question });
    await sees(PANEL);
    await reads(text);
  };
}

const answering = (reply: Replies['POST /api/v1/query']): Replies => ({
  'POST /api/v1/query': reply,
});

const states: State[] = [
  {
    id: 'chat-closed',
    title: 'The launcher',
    reach: () => sees('.plugin-auth-launcher'),
  },
  {
    id: 'chat-empty',
    title: 'Nothing asked yet',
    part: PANEL,
    reach: async () => {
      openChat();
      await reads('About this page');
    },
  },
  {
    id: 'chat-typing',
    title: 'Typing, with sections that match',
    part: PANEL,
    reach: async () => {
      openChat();
      await type(
        'Your question',
        `${QUESTION}\nIt says that 3000 is taken,\nand I cannot end what runs there.`,
      );
      await reads('In the docs');
    },
  },
  {
    id: 'chat-waiting',
    title: 'Waiting for the answer',
    variant: true,
    part: PANEL,
    replies: answering(SILENCE),
    reach: asked('Looking in the docs'),
  },
  {
    id: 'chat-proving',
    title: 'Working for the server first',
    variant: true,
    part: PANEL,
    replies: {
      ...answering(problem('proof_of_work_required', 403)),
      'GET /api/v1/challenge': SILENCE,
    },
    reach: asked('Looking in the docs'),
  },
  {
    id: 'chat-streaming',
    title: 'The answer arrives',
    part: PANEL,
    replies: answering(stream(eventsOf(ANSWERED, { whole: false }), 'goes on')),
    reach: asked('Set PORT'),
  },
  {
    id: 'chat-stopped',
    title: 'The reader stopped it',
    variant: true,
    part: PANEL,
    replies: answering(stream(eventsOf(ANSWERED, { whole: false }), 'goes on')),
    reach: async () => {
      await asked('Set PORT')();
      await press('Stop');
      await reads('You stopped this answer.');
    },
  },
  {
    id: 'chat-answered',
    title: 'Answered, with sources',
    part: PANEL,
    replies: answering(stream(eventsOf(ANSWERED))),
    reach: asked('Covers your question well'),
  },
  {
    id: 'chat-quoted',
    title: 'Quoted, without a language model',
    variant: true,
    part: PANEL,
    replies: answering(json(QUOTED)),
    reach: asked('Quoted from the docs'),
  },
  {
    id: 'chat-doubtful',
    title: 'Answered in part, with doubt',
    part: PANEL,
    replies: answering(stream(eventsOf(DOUBTFUL))),
    reach: asked('The sources say nothing about'),
  },
  {
    id: 'chat-not-covered',
    title: 'The docs do not say',
    part: PANEL,
    replies: answering(stream(eventsOf(NOT_COVERED))),
    reach: asked('The docs do not seem to cover this.', 'Which wine goes with pheasant?'),
  },
  {
    id: 'chat-rich',
    title: 'Code, a table and lists',
    part: PANEL,
    replies: answering(stream(eventsOf(RICH))),
    reach: async () => {
      await asked('Covers your question well')();
      await sees(`${PANEL} pre .token`);
    },
  },
  {
    id: 'chat-code',
    title: 'Code, at its end',
    part: PANEL,
    variant: true,
    replies: answering(stream(eventsOf(CODE))),
    reach: async () => {
      await asked('Covers your question well')();
      await sees(`${PANEL} pre .token`);
    },
  },
  {
    id: 'chat-preview',
    title: 'A look at a source',
    remade: true,
    replies: answering(stream(eventsOf(ANSWERED))),
    reach: async () => {
      await asked('Covers your question well')();
      await focusOn('Source 1');
      await reads('Set PORT to choose another port.');
    },
  },
  {
    id: 'chat-snippets',
    title: 'Marked texts that are asked about',
    part: PANEL,
    reach: async () => {
      const page = { url: '/docs/getting-started/operators', title: 'For operators' };
      snippets.add({
        kind: 'text',
        text: 'The server listens on port 3000 of this machine.',
        page,
      });
      snippets.add({ kind: 'code', text: 'PORT=8000 npm start', page });
      openChat();
      await reads('PORT=8000');
    },
  },
  {
    id: 'chat-personal',
    title: 'Answered for the reader',
    part: PANEL,
    reader: ADA,
    replies: answering(stream(eventsOf(PERSONAL))),
    reach: asked('Answered for'),
  },
];

export const chat: Group = { id: 'chat', title: 'Asking', states };
