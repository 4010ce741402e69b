import type { I18n } from '@docusaurus/types';
import type { Hosting } from './hosting';
import type { PluginOptions } from './options';
import type { AuthRoutes } from './routes';

/** What the browser is told about the plugin. Everything here is public. */
export interface PluginGlobalData {
  /** Address of the server without a slash at its end; `''` when it is the site's own. */
  serverUrl: string;
  /** Where that address stands, as seen from the site. */
  hosting: Hosting;
  /** Under which name a page notes that somebody has signed in. */
  hintKey: string;
  /** How long a session that the page carries lasts, where `hosting` is `cross-site`. */
  tokenStorage: PluginOptions['tokenStorage'];
  /** Links to the auth pages of this locale. */
  routes: AuthRoutes;
  /** The languages of the site, and the one of this build. */
  locale: string;
  locales: readonly string[];
  /** Whether the plugin put the account item into the navbar. */
  navbar: boolean;
  /** Whether the search of the navbar is the plugin's. */
  search: boolean;
  chat: {
    enabled: boolean;
    /** Whether there is a button that opens it. */
    launcher: boolean;
    /** Where the button and the panel stand. */
    position: 'start' | 'end';
    /** The keys that open it, such as `Mod+I`. */
    shortcut: string | false;
    /** Heading of the chat panel, when the site chose one. */
    title?: string;
    /** Where a reader is led whom the docs do not answer. */
    handOff?: string;
    handOffLabel?: string;
  };
  privacy: {
    /** The version of the policy that the site shows, when it says so. */
    policyVersion?: string;
    /** Whether the sign-up flow has the step about the reader. */
    askAtSignUp: boolean;
  };
}

/** What the browser needs of the options, with the paths of the locale that is being built. */
export function createGlobalData(
  options: PluginOptions,
  routes: AuthRoutes,
  hosting: Hosting,
  { currentLocale, locales }: Pick<I18n, 'currentLocale' | 'locales'>,
): PluginGlobalData {
  // The site's own address is no other server, however it is written.
  const serverUrl = hosting === 'same-origin' ? '' : (options.serverUrl ?? '');
  return {
    serverUrl,
    hosting,
    hintKey: `docusaurus-auth.${hosting === 'cross-site' ? 'session' : 'signed-in'}${serverUrl}`,
    tokenStorage: options.tokenStorage,
    routes,
    locale: currentLocale,
    locales,
    navbar: options.navbar,
    search: options.search,
    chat: options.chat,
    privacy: {
      policyVersion: options.privacy.policyVersion,
      askAtSignUp: options.privacy.askAtSignUp,
    },
  };
}
