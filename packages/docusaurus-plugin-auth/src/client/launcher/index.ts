export { keepClear } from './keepClear';
export { listenForAuthors, listenForShortcut } from './openers';
export { useAskParameter } from './useAskParameter';
