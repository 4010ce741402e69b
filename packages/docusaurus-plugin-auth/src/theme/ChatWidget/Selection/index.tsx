import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

const loadToolbar = () => import(/* webpackChunkName: "plugin-auth-selection" */ '@theme/ChatWidget/SelectionToolbar');

/**
 * Waits on every page until something is marked for the first time. Only then it loads what offers
 * to ask about it.
 */
export default function ChatSelection(): ReactNode {
  const [Toolbar, setToolbar] = useState<ComponentType>();

  useEffect(() => {
    if (Toolbar) return;
    let asked = false;
    function onSelectionChange(): void {
      if (asked || document.getSelection()?.isCollapsed !== false) return;
      asked = true;
      loadToolbar().then(
        (module) => setToolbar(() => module.default),
        () => {
          // The next time tries again.
          asked = false;
        },
      );
    }
    document.addEventListener('selectionchange', onSelectionChange);
    return () => document.removeEventListener('selectionchange', onSelectionChange);
  }, [Toolbar]);

  return Toolbar ? <Toolbar /> : null;
}
