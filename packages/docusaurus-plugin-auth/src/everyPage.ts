import type { PluginGlobalData } from './globalData';

/** A key as the listener of every page tells it: Ctrl or Cmd, Alt and Shift, and the letter. */
function patternOf(shortcut: string): string {
  const held = ['Mod', 'Alt', 'Shift'].map((key) => shortcut.includes(key));
  return `${held}${shortcut.slice(-1)}`;
}

/** A regular expression for all keys that open something. */
function keysOf({ enabled, shortcut }: PluginGlobalData['chat'], search: boolean): string {
  const chat = enabled && shortcut ? [patternOf(shortcut)] : [];
  // On many keyboards a slash takes the shift key.
  const patterns = [...chat, ...(search ? [patternOf('Mod+K'), 'false,false,\\w+\\/'] : [])];
  // With none of them, one that nothing matches.
  return `/^(${patterns.join('|') || '.^'})$/i`;
}

/**
 * What the code that every page loads is told, as the source of a module: of all the rest it needs
 * nothing. Names that the browser would put together are put together here.
 */
export function createEveryPage({
  hosting,
  hintKey,
  routes,
  chat,
  search,
}: Pick<PluginGlobalData, 'hosting' | 'hintKey' | 'routes' | 'chat' | 'search'>): string {
  const carries = hosting === 'cross-site';
  const values = {
    launcher: chat.enabled && chat.launcher,
    position: chat.position,
    signInPath: routes.signIn,
    carries,
    hintStorage: carries ? 'sessionStorage' : 'localStorage',
    hintKey,
  };
  return [
    ...Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]),
    ['keys', keysOf(chat, search)],
  ]
    .map(([name, value]) => `export const ${name} = ${value};\n`)
    .join('');
}
