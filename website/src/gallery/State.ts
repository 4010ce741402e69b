import type { AdminPart, pluginConfig, SessionUser } from 'docusaurus-plugin-auth/client';
import type { Replies } from './network/reply';

/** One state of the widget or of a page, and how it comes about. */
export interface State {
  /** Names it in addresses and pictures: lower case, with hyphens. */
  id: string;
  title: string;
  /** The page of the plugin that is shown; a page of docs unless given. */
  page?: keyof typeof pluginConfig.routes;
  /** A part of the page of docs is for readers who are signed in. */
  members?: boolean;
  /** Which of the pages of administrators, where `page` is theirs. */
  adminPart?: AdminPart;
  /** What follows its path, such as `?error=access_denied` or `#token=abc`. */
  address?: string;
  /** Who is signed in. */
  reader?: SessionUser;
  replies?: Replies;
  /** What the tab has stored before, by its keys. */
  stored?: Record<string, string>;
  /** Waits that take longer than a reader of the gallery has patience end soon. */
  hurried?: boolean;
  /** Does what a reader does to get there, and waits until it is so. */
  reach?: () => Promise<unknown>;
  /** Much of it is as in another state: it is looked at in fewer windows. */
  variant?: boolean;
  /** It has to be reached anew in a window of another width. */
  remade?: boolean;
  /** Selector of the part that matters; the whole window unless given. */
  part?: string;
}

/** States that belong together. */
export interface Group {
  /** Names it in the page: lower case, with hyphens. */
  id: string;
  title: string;
  states: State[];
}
