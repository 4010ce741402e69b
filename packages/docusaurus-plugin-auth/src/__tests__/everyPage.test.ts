import { expect, test } from '@jest/globals';
import { createEveryPage } from '../everyPage';
import { authRoutes } from '../routes';

const SETTINGS = {
  serverUrl: '',
  hosting: 'same-origin',
  routes: authRoutes({ baseUrl: '/', trailingSlash: true }, { routeBasePath: 'auth' }),
  chat: { enabled: true, launcher: true, position: 'end', shortcut: 'Mod+I' },
  search: true,
} as const;

test('every page is told where to sign in, and which keys are for the chat and the search', () => {
  const source = createEveryPage(SETTINGS);
  expect(source).toContain('export const signInPath = "/auth/sign-in/";');
  expect(source).toContain('export const keys = ["Mod+i","Mod+k","/"];');
});

test('a site without a chat has no button and no key for it, and leaves those of a search to others', () => {
  const chat = { ...SETTINGS.chat, enabled: false };
  const source = createEveryPage({ ...SETTINGS, chat, search: false });
  expect(source).toContain('export const launcher = false;');
  expect(source).toContain('export const keys = [];');
});

test.each([
  ['Mod+J', 'Mod+j'],
  ['Mod+Alt+Shift+J', 'Mod+Alt+J'],
  ['Alt+1', 'Alt+1'],
])('the shortcut %s is told as a browser writes it', (shortcut, told) => {
  const source = createEveryPage({ ...SETTINGS, chat: { ...SETTINGS.chat, shortcut } });
  expect(source).toContain(`keys = ["${told}",`);
});

test('the hint of a session stands where its page keeps it', () => {
  expect(createEveryPage(SETTINGS)).toContain('hintKey = "docusaurus-auth.signed-in"');
  const source = createEveryPage({
    ...SETTINGS,
    hosting: 'cross-site',
    serverUrl: 'https://api.example.org',
  });
  expect(source).toContain('hintStorage = "sessionStorage"');
  expect(source).toContain('hintKey = "docusaurus-auth.sessionhttps://api.example.org"');
});
