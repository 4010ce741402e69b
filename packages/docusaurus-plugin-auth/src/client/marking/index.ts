export type { Marked } from './readMarked';
export { tabStopBeside } from './tabStop';
export { type MarkedBy, type Means, watchMarked } from './watchMarked';
