import { useHistory, useLocation } from '@docusaurus/router';
import { useEffect } from 'react';
import { openChat } from '../chatPanel';

const PARAMETER = 'ask';

/**
 * Opens the chat for an address with `?ask=…`. The text waits in the field: whoever made the link
 * must not ask in the name of who follows it.
 */
export function useAskParameter(): void {
  const history = useHistory();
  const { pathname, search, hash } = useLocation();
  useEffect(() => {
    const parameters = new URLSearchParams(search);
    const draft = parameters.get(PARAMETER);
    if (draft === null) return;
    parameters.delete(PARAMETER);
    const rest = parameters.toString();
    history.replace({ pathname, search: rest && `?${rest}`, hash });
    openChat({ draft });
  }, [history, pathname, search, hash]);
}
