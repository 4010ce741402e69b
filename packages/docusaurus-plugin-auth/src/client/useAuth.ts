import { useLocation } from '@docusaurus/router';
import { pluginConfig } from './config';
import { formRoutes } from './formRoutes';
import { signOut } from './signOut';
import type { SessionState } from './types';
import { useSession } from './useSession';
import { withReturn } from './withReturn';

/** What a page of a site can know and do about its reader. */
export interface Auth extends SessionState {
  /** Ends the session in this browser, in every tab. */
  signOut: () => Promise<void>;
  /**
   * Address of the sign-in page, which leads back to `returnPath` afterwards, or to the page that
   * is shown now.
   */
  signInUrl: (returnPath?: string) => string;
  /** The same for the sign-up page. */
  signUpUrl: (returnPath?: string) => string;
}

/**
 * Who reads, and the way to the auth pages, for components of a site.
 *
 * It decides what is shown, and protects nothing: whatever a page contains is in the files that
 * everybody can load.
 *
 * @example
 * const { status, user, signInUrl } = useAuth();
 * if (status === 'loading') return null;
 * return user ? <p>Hello {user.name}</p> : <a href={signInUrl()}>Sign in</a>;
 */
export function useAuth(): Auth {
  const location = useLocation();
  const session = useSession();
  // The site is rendered without query and hash, and the first render in the browser repeats that.
  const here = session.status === 'loading' ? { ...location, search: '', hash: '' } : location;
  const link = (route: string, returnPath?: string) =>
    withReturn(
      route,
      returnPath === undefined ? here : { pathname: returnPath, search: '', hash: '' },
      formRoutes(),
    );
  return {
    ...session,
    signOut,
    signInUrl: (returnPath) => link(pluginConfig.routes.signIn, returnPath),
    signUpUrl: (returnPath) => link(pluginConfig.routes.signUp, returnPath),
  };
}
