export { answerAct } from './answer';
export { askFrom } from './askFrom';
export { focusField } from './focusField';
export {
  type ChatLayout,
  setChatLayout,
  useChatLayout,
  usePageBeside,
  WIDTH_MAX,
  WIDTH_MIN,
} from './layout';
export { useAskParameter } from './useAskParameter';
export { useChat } from './useChat';
export { type ChatDialogProps, useChatDialog } from './useChatDialog';
export { useCopy } from './useCopy';
export { useGrowingField } from './useGrowingField';
export { useKeptScroll } from './useKeptScroll';
export { type Matches, useMatches } from './useMatches';
export { coversPage, useNarrow } from './useNarrow';
export { useNewestInView } from './useNewestInView';
export { useOpening } from './useOpening';
export { useResizer } from './useResizer';
export { useShown } from './useShown';
export { useSuggestions } from './useSuggestions';
