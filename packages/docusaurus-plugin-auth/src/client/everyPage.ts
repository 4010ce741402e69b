/**
 * What every page loads of the client. All others take it from here and not from the files
 * themselves: bundlers then make one module of it, which is less than many. For that `package.json`
 * lists this file among those with side effects.
 */
export * from '@generated/docusaurus-plugin-auth/default/everyPage';
export { type Act, wake } from './acts';
export { keepClear } from './keepClear';
export {
  changePageState,
  getPageState,
  OPEN_KEY,
  onPageState,
  type PageState,
} from './pageState';
export { hintExists, refreshSession } from './session';
export { usePageState } from './usePageState';
