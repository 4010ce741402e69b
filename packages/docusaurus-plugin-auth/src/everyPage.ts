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
  const values = {
    chatEnabled: chat.enabled,
    launcher: chat.enabled && chat.launcher,
    position: chat.position,
    // On many keyboards a slash takes the shift key.
    keys: [chat.enabled && chat.shortcut, ...(search ? ['Mod+K', '/', 'Shift+/'] : [])],
    signInPath: routes.signIn,
    hintStorage: carries ? 'sessionStorage' : 'localStorage',
    hintKey: `docusaurus-auth.${carries ? 'session' : 'signed-in'}${serverUrl}`,
  };
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}
