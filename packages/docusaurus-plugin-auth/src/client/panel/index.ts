export { type ChatDialogProps, useChatDialog } from './useChatDialog';
export { coversPage, useNarrow } from './useNarrow';
export { useNewestInView } from './useNewestInView';
export { useWaitingQuestion } from './useWaitingQuestion';
