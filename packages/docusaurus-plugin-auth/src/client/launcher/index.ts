export { keepClear } from './keepClear';
export { listenForAuthors, listenForShortcut } from './openers';
