import { useLocation } from '@docusaurus/router';
import { useSyncExternalStore } from 'react';
import { pluginConfig } from './config';
import { formRoutes } from './formRoutes';
import { createStore } from './store';
import type { SessionUser } from './types';
import { withReturn } from './withReturn';

// Only loaded with the menu of a reader who is signed in.

/** A note of this tab that the reader wants to decide later. It says nothing about them. */
const KEY = 'docusaurus-auth.policy-later';

function readLater(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    // Blocked: then it holds until the next page load.
    return false;
  }
}

const later = createStore<boolean | undefined>(undefined);

/** Looked up by the first who asks, so never while the site is rendered to HTML. */
function isLater(): boolean {
  if (later.get() === undefined) later.set(readLater());
  return later.get() === true;
}

/** Leaves the question be until the browser is opened anew; the account page still asks. */
export function decideLater(): void {
  try {
    sessionStorage.setItem(KEY, '1');
  } catch {
    // See above.
  }
  later.set(true);
}

export interface PolicyQuestion {
  /** The page that asks, which leads back to where the reader is. */
  url: string;
  /** See `decideLater`. */
  later: () => void;
}

/** The question about a new policy that a reader has not answered yet; null when there is none. */
export function usePolicyQuestion({ asksAgain }: SessionUser): PolicyQuestion | null {
  const location = useLocation();
  const dismissed = useSyncExternalStore(later.subscribe, isLater, () => false);
  if (!asksAgain || dismissed) return null;
  return {
    url: withReturn(pluginConfig.routes.aboutYou, location, formRoutes()),
    later: decideLater,
  };
}
