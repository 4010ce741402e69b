import { createLazyPart } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useState } from 'react';

const useToolbar = createLazyPart(() => import('@theme/ChatWidget/SelectionToolbar'));

const isMarking = () => document.getSelection()?.isCollapsed === false;

/** Waits until something is marked. Only then it loads what offers to ask about it. */
export default function ChatSelection(): ReactNode {
  const [marking, setMarking] = useState(isMarking);
  const Toolbar = useToolbar(marking);

  useEffect(() => {
    const onChange = () => setMarking(isMarking());
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, []);

  return Toolbar && <Toolbar />;
}
