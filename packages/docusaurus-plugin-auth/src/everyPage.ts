import type { PluginGlobalData } from './globalData';

/**
 * What the code that every page loads is told, as the source of a module: of all the rest it needs
 * nothing. Names that the browser would put together are put together here.
 */
export function createEveryPage({
  serverUrl,
  hosting,
  routes,
  chat,
  search,
}: Pick<PluginGlobalData, 'serverUrl' | 'hosting' | 'routes' | 'chat' | 'search'>): string {
  const carries = hosting === 'cross-site';
  // Written as the browser tells it: a letter is a capital with the shift key.
  const keyOf = (shortcut: string) =>
    shortcut.includes('Shift+')
      ? shortcut.replace('Shift+', '')
      : shortcut.slice(0, -1) + shortcut.slice(-1).toLowerCase();
  const values = {
    chatEnabled: chat.enabled,
    launcher: chat.enabled && chat.launcher,
    position: chat.position,
    keys: [
      ...(chat.enabled && chat.shortcut ? [keyOf(chat.shortcut)] : []),
      ...(search ? ['Mod+k', '/'] : []),
    ],
    signInPath: routes.signIn,
    carries,
    hintStorage: carries ? 'sessionStorage' : 'localStorage',
    hintKey: `docusaurus-auth.${carries ? 'session' : 'signed-in'}${serverUrl}`,
  };
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}
