/** A test in which a person's actions lead to a state, on a real server. */
export interface Journey {
  /** Of the test, below `e2e/`. */
  file: string;
  /** How its title begins. */
  title: string;
}

function states(file: string, titles: Record<string, readonly string[]>): [string, Journey][] {
  return Object.entries(titles).flatMap(([title, ids]) =>
    ids.map((id): [string, Journey] => [id, { file, title }]),
  );
}

const chat = [
  ...states('chat/panel.test.ts', {
    'the button keeps off what else stands': ['chat-closed'],
    'a reader opens the chat by keys': ['chat-empty', 'chat-typing', 'chat-queued'],
    'a reader stops, edits, copies': [
      'chat-streaming',
      'chat-stopped',
      'chat-editing',
      'chat-cleared',
      'chat-beside',
    ],
  }),
  ...states('chat/answers.test.ts', {
    'text and code that a reader marks': ['chat-marked', 'chat-snippets'],
    'an answer grows without moving': ['chat-preview', 'chat-scrolled'],
    'three degrees are told apart': ['chat-answered', 'chat-doubtful', 'chat-not-covered'],
    'whatever keeps an answer away': [
      'chat-rich',
      'chat-code',
      'chat-set-apart',
      'error-broken-stream',
      'error-offline',
      'error-rate-limit',
      'error-down',
    ],
  }),
  ...states('chat/failures.test.ts', {
    'a proof of work is done': ['chat-proving', 'error-proof-of-work'],
    'each refusal is told': [
      'error-session',
      'error-too-long',
      'error-origin',
      'error-overloaded',
      'error-internal',
    ],
    'a reader sees that the docs are searched': [
      'chat-waiting',
      'error-timeout',
      'chat-noted',
      'chat-over-budget',
    ],
  }),
  ...states('thread.test.ts', { 'a reader asks, follows the source': ['chat-quoted'] }),
  ...states('accounts/profile.test.ts', {
    'an answer says what it was fitted to': ['chat-personal'],
  }),
  ...states('fixtures/baseUrl.test.ts', { 'the chat has the title': ['chat-hand-off'] }),
];

const talks = states('conversations.test.ts', {
  'a reader rates an answer': ['chat-rated', 'feedback-form'],
  'what was asked before signing in': [
    'keep-offer',
    'history',
    'history-renaming',
    'history-opened',
    'history-delete',
    'history-delete-all',
    'history-empty',
    'share',
    'share-none',
    'shared',
    'shared-ended',
  ],
  'conversations that cannot be loaded': ['history-failed'],
});

const search = states('search.test.ts', {
  'a reader finds a section by keys alone': ['search-open', 'search-results'],
  'unfinished and misspelt words': ['search-nothing'],
  'a reader without a network': ['search-offline'],
});

const navbar = [
  ...states('thread.test.ts', {
    'a reader asks, follows the source': ['navbar', 'navbar-signed-in'],
  }),
  ...states('accounts/profile.test.ts', { 'the page of administrators': ['navbar-admin'] }),
];

const waysIn = [
  ...states('accounts/accessibility.test.ts', {
    'every page on the way in': [
      'sign-in-refused',
      'sign-in-code',
      'sign-in-link-sent',
      'verify-email',
      'forgot-password',
      'forgot-password-sent',
      'reset-password',
      'reset-password-used',
      'magic-link',
      'magic-link-cut',
      'two-factor-backup',
    ],
  }),
  ...states('accounts/nowAndThen.test.ts', {
    'the forms of the way in say': [
      'sign-in-password',
      'sign-in-loading',
      'sign-in-empty',
      'sign-in-offline',
      'sign-up-weak',
      'sign-up-strong',
    ],
    'who is signed in is told so': ['sign-in-already', 'account-failed', 'account-loading'],
  }),
  ...states('accounts/providers.test.ts', {
    'a reader of a provider': ['sign-in'],
    'who says no at the provider': ['auth-error'],
  }),
  ...states('accounts/signIn.test.ts', { 'a code by mail signs in': ['verify-email-wrong'] }),
  ...states('fixtures/swizzledRoot.test.ts', {
    'a part of a page for readers': ['require-sign-in', 'require-unavailable'],
  }),
  ...states('accounts/twoFactor.test.ts', {
    'a code of the app and a backup code': ['two-factor', 'two-factor-wrong'],
  }),
];

const account = [
  ...states('accounts/profile.test.ts', {
    'who signs up is asked': ['about-you'],
    'a new version of the policy': ['about-you-again', 'account-renewal'],
    'what was changed elsewhere': ['account-clash'],
    'the page of administrators': ['admin-privacy', 'admin-privacy-refused'],
  }),
  ...states('accounts/accessibility.test.ts', {
    'every section of the account area': [
      'account',
      'account-new',
      'account-email',
      'account-two-factor',
      'account-setup',
      'account-backup-codes',
      'account-delete',
    ],
  }),
  ...states('accounts/accountArea.test.ts', {
    'what changes the way in': ['account-sign-in-again'],
    'an account is deleted': ['account-goodbye'],
  }),
];

const admin = states('accounts/adminArea.test.ts', {
  'an administrator goes from part to part': [
    'admin-overview',
    'admin-overview-loading',
    'admin-events-empty',
  ],
  'an administrator filters the event log': ['admin-events', 'admin-events-failed'],
  'an administrator finds a reader': ['admin-people'],
  'an administrator sees what is asked': ['admin-questions'],
  'an administrator sees what the docs lack': ['admin-gaps'],
  'an administrator sees which sections answer': ['admin-pages'],
  'an administrator sees who comes': ['admin-engagement'],
  'an administrator sees how the server is': ['admin-system'],
});

/** The journey that reaches each state of the gallery, by the id of the state. */
export const JOURNEYS: ReadonlyMap<string, Journey> = new Map([
  ...chat,
  ...talks,
  ...search,
  ...navbar,
  ...waysIn,
  ...account,
  ...admin,
]);
