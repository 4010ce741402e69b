import { expect, test } from '@jest/globals';
import { createEveryPage } from '../everyPage';
import { authRoutes } from '../routes';

const SETTINGS = {
  hosting: 'same-origin',
  hintKey: 'docusaurus-auth.signed-in',
  routes: authRoutes({ baseUrl: '/', trailingSlash: true }, { routeBasePath: 'auth' }),
  chat: { enabled: true, launcher: true, position: 'end', shortcut: 'Mod+I' },
  search: true,
} as const;

/** The keys that a page is told of: Ctrl or Cmd, Alt and Shift, and the letter. */
function keysOf(source: string): RegExp {
  const [, pattern = ''] = /keys = \/(.*)\/i;/.exec(source) ?? [];
  return new RegExp(pattern, 'i');
}

test('every page is told where to sign in, and which keys are for the chat and the search', () => {
  const source = createEveryPage(SETTINGS);
  expect(source).toContain('export const signInPath = "/auth/sign-in/";');
  for (const key of ['true,false,falsei', 'true,false,falseK', 'false,false,true/']) {
    expect(keysOf(source).test(key)).toBe(true);
  }
  for (const key of [
    'true,false,truei',
    'true,true,falsei',
    'false,false,falsei',
    'true,false,false/',
  ]) {
    expect(keysOf(source).test(key)).toBe(false);
  }
});

test('a site without a chat has no button and no key for it, and leaves those of a search to others', () => {
  const chat = { ...SETTINGS.chat, enabled: false };
  const source = createEveryPage({ ...SETTINGS, chat, search: false });
  expect(source).toContain('export const launcher = false;');
  for (const key of ['true,false,falsei', 'true,false,falsek', 'false,false,false/', '']) {
    expect(keysOf(source).test(key)).toBe(false);
  }
});

test.each([
  ['Mod+J', 'true,false,falsej'],
  ['Mod+Alt+Shift+J', 'true,true,trueJ'],
  ['Alt+1', 'false,true,false1'],
])('the shortcut %s is told as a page hears it', (shortcut, heard) => {
  const source = createEveryPage({ ...SETTINGS, chat: { ...SETTINGS.chat, shortcut } });
  expect(keysOf(source).test(heard)).toBe(true);
  expect(keysOf(source).test('true,false,falsei')).toBe(false);
});

test('the hint of a session stands where its page keeps it', () => {
  expect(createEveryPage(SETTINGS)).toContain('hintKey = "docusaurus-auth.signed-in"');
  const source = createEveryPage({ ...SETTINGS, hosting: 'cross-site' });
  expect(source).toContain('hintStorage = "sessionStorage"');
});
