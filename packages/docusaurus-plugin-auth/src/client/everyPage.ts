/**
 * What every page loads of the client. All others take it from here and not from the files
 * themselves: bundlers then make one module of it, which is less than many. For that `package.json`
 * lists this file among those with side effects.
 */
export {
  type ChatPanelState,
  closeChat,
  type OpenChatOptions,
  openChat,
  takeOpening,
  useChatPanel,
} from './chatPanel';
export { ariaShortcut, isChatShortcut, shortcutText } from './chatShortcut';
export * from './launcher';
export { createLazyPart } from './lazyPart';
export { isSearchShortcut } from './search/shortcut';
export { hintExists, refreshSession, sessionState, useSession } from './session';
export { createStore, type Store } from './store';
export { hasCommandKey, isTyping } from './typing';
export { RETURN_PARAM, withReturn } from './withReturn';
export * from '@generated/docusaurus-plugin-auth/default/everyPage';
