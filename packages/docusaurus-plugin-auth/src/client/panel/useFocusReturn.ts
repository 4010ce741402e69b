import { useLayoutEffect } from 'react';

/** Closing leads back to where the reader came from: a button of the page, or the launcher. */
export function useFocusReturn(): void {
  useLayoutEffect(() => {
    const opener = document.activeElement;
    return () => {
      // After the launcher, which was hidden by the panel, is there again.
      requestAnimationFrame(() => {
        const launcher = document.querySelector('.plugin-auth-launcher');
        const target = opener?.isConnected && opener !== document.body ? opener : launcher;
        if (target instanceof HTMLElement) target.focus();
      });
    };
  }, []);
}
