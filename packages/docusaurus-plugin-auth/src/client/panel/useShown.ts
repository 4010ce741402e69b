import { useEffect } from 'react';
import { closeChat, useChatPanel } from '../chatPanel';
import { NARROW } from './useNarrow';

/** On a phone it covers the page: whoever goes to another one wants to see that. */
function isInTheWay(): boolean {
  const [load] = performance.getEntriesByType('navigation');
  const reloaded = load && 'type' in load && load.type === 'reload';
  return !reloaded && matchMedia(NARROW).matches;
}

/** Whether the chat is shown. One that was open before the page was loaded may be in its way. */
export function useShown(): boolean {
  const { open, restored } = useChatPanel();
  const shown = open && !(restored && isInTheWay());
  useEffect(() => {
    if (open && !shown) closeChat();
  }, [open, shown]);
  return shown;
}
