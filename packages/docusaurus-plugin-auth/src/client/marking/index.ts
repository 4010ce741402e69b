export type { Marked } from './readMarked';
export { tabStopBeside } from './tabStop';
export { useAskKey } from './useAskKey';
export { type MarkedBy, type Means, watchMarked } from './watchMarked';
