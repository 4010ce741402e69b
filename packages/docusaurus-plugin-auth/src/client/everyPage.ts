/**
 * What every page loads of the client. All others take it from here and not from the files
 * themselves: bundlers then make one module of it, which is less than many. For that `package.json`
 * lists this file among those with side effects.
 */
export * from '@generated/docusaurus-plugin-auth/default/everyPage';
export {
  type Act,
  answerActs,
  listenForActs,
  OPEN_KEY,
  setAwake,
  useAwake,
  wake,
  wasOpen,
} from './awake';
export { keepClear } from './keepClear';
export { hintExists, refreshSession, sessionState, useSession } from './session';
export { createStore, type Store } from './store';
