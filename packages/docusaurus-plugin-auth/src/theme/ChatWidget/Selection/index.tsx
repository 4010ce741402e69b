import { createLazyPart } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useState } from 'react';

const useToolbar = createLazyPart(
  () =>
    import(/* webpackChunkName: "plugin-auth-selection" */ '@theme/ChatWidget/SelectionToolbar'),
);

/**
 * Waits on every page until something is marked for the first time. Only then it loads what offers
 * to ask about it.
 */
export default function ChatSelection(): ReactNode {
  const [marking, setMarking] = useState(false);
  const Toolbar = useToolbar(marking);

  useEffect(() => {
    const onChange = () => setMarking(document.getSelection()?.isCollapsed === false);
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, []);

  return Toolbar && <Toolbar />;
}
