import { expect, test } from '@jest/globals';
import { optionsSchema, validateOptions } from '../options';
import { privacyOptions } from '../privacyOptions';

function problems(options: object): string {
  try {
    validateOptions({ options });
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  throw new Error('These options were accepted.');
}

test('a site that sets nothing gets everything but the search, at its own address', () => {
  expect(validateOptions({ options: undefined })).toEqual({
    id: 'default',
    tokenStorage: 'memory',
    routeBasePath: 'auth',
    navbar: true,
    chat: { enabled: true, launcher: true, position: 'end', shortcut: 'Mod+I' },
    search: false,
    content: { include: ['/**'], exclude: [] },
    privacy: { askAtSignUp: true, questions: {} },
  });
});

test('addresses and paths are normalised', () => {
  const { serverUrl, routeBasePath } = validateOptions({
    options: { serverUrl: 'https://auth.example.com/', routeBasePath: '/account/auth/' },
  });
  expect({ serverUrl, routeBasePath }).toEqual({
    serverUrl: 'https://auth.example.com',
    routeBasePath: 'account/auth',
  });
});

test.each([
  [false, { enabled: false }],
  [true, { enabled: true }],
  [{ title: 'Ask us' }, { enabled: true, title: 'Ask us' }],
  [
    { enabled: false, title: 'Ask us' },
    { enabled: false, title: 'Ask us' },
  ],
])('chat: %j means %j', (chat, expected) => {
  const others = { launcher: true, position: 'end', shortcut: 'Mod+I' };
  expect(validateOptions({ options: { chat } }).chat).toEqual({ ...others, ...expected });
});

test('what is left out of the patterns of pages stays as it is', () => {
  const { content } = validateOptions({ options: { content: { exclude: ['/blog/**'] } } });
  expect(content).toEqual({ include: ['/**'], exclude: ['/blog/**'] });
  expect(problems({ content: { exclude: ['blog/**'] } })).toContain('starts with "/"');
});

test('every problem is listed with its path, and no value is repeated', () => {
  const message = problems({ serverUrl: 'auth.internal', navbar: 'yes', chatt: true });
  expect(message).toMatch(/^Invalid options for docusaurus-plugin-auth:\n/);
  expect(message).toContain('→ at serverUrl');
  expect(message).toContain('→ at navbar');
  expect(message).toContain('"chatt"');
  expect(message).not.toContain('auth.internal');
});

test.each([
  'javascript:alert(1)',
  'ftp://example.com',
  'https://user:hunter2@example.com',
  'https://example.com/?key=1',
  'https://example.com/#x',
])('%s is no server address', (serverUrl) => {
  const message = problems({ serverUrl });
  expect(message).toContain('→ at serverUrl');
  expect(message).not.toContain(serverUrl);
});

test.each(['../up', 'a/../b', 'sign in', 'auth?x=1', '/auth#x'])('%s is no route', (path) => {
  expect(problems({ routeBasePath: path })).toContain('→ at routeBasePath');
});

test('a second instance is refused in plain words', () => {
  expect(problems({ id: 'second' })).toContain(
    'a site has only one docusaurus-plugin-auth: remove the second entry (id "second") from docusaurus.config',
  );
});

const SHORTCUTS: (string | false)[] = ['Mod+I', 'Alt+9', 'Mod+Alt+Shift+K', false];
test.each(SHORTCUTS)('%j may open the chat', (shortcut) => {
  expect(validateOptions({ options: { chat: { shortcut } } }).chat.shortcut).toBe(shortcut);
});

test.each(['I', 'Shift+I', 'Ctrl+I', 'mod+i', 'Mod+', 'Mod+Enter'])(
  'the keys %j are refused: they would take a letter from those who type, or mean nothing',
  (shortcut) => {
    expect(problems({ chat: { shortcut } })).toContain('must be a shortcut such as "Mod+I"');
  },
);

test.each([{ openaiApiKey: 'sk-1' }, { chat: { accessToken: 'sk-1' } }, { clientSecret: 'sk-1' }])(
  '%j is told that options are public',
  (options) => {
    const message = problems(options);
    expect(message).toContain('Plugin options are public');
    expect(message).toContain('set it in the environment of the server');
    expect(message).not.toContain('sk-1');
  },
);

test('a misspelt option that is no secret is not told about secrets', () => {
  expect(problems({ navbarr: true })).not.toContain('public');
});

test('a site says what it asks readers, and leaves out what it does not', () => {
  const privacy = {
    policy: '  Ours alone.\n\nAnd nobody else’s. ',
    policyUrl: '/privacy',
    policyVersion: '2026-03',
    askAtSignUp: false,
    questions: { software: { label: 'Which version?' }, hardware: false as const },
  };
  expect(validateOptions({ options: { privacy } }).privacy).toEqual({
    ...privacy,
    policy: 'Ours alone.\n\nAnd nobody else’s.',
  });
});

test.each([
  [{ policyUrl: '//evil.example' }, 'privacy.policyUrl'],
  [{ policyUrl: 'javascript:alert(1)' }, 'privacy.policyUrl'],
  [{ policyVersion: 'version two' }, 'privacy.policyVersion'],
  [{ policy: ' ' }, 'privacy.policy'],
  [{ questions: { software: true } }, 'privacy.questions.software'],
  [{ questions: { software: { label: '' } } }, 'privacy.questions.software'],
])('%j is refused at its own path', (privacy, path) => {
  expect(problems({ privacy })).toContain(`→ at ${path}`);
});

test('every option has a description for the docs', () => {
  const schemas = [...Object.values(optionsSchema.shape), ...Object.values(privacyOptions.shape)];
  for (const schema of schemas) {
    // A link to the docs may end it.
    expect(schema.description).toMatch(/[.)]$/);
  }
});
