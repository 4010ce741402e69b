/** What is asked in a cell, and where a right answer leads. */
export interface Ask {
  question: string;
  /** Stands in the answer. */
  says: string;
  /** Where its first source leads. */
  leadsTo: RegExp;
}

/** What a cell changes in the site that all of them share. The configuration has to be JSON. */
export interface Cell {
  name: string;
  /** Versions besides, or instead of, those of the shared site. */
  dependencies?: Record<string, string>;
  /** Replaces fields of the configuration. */
  config?: Record<string, unknown>;
  /** Options of the classic preset. */
  preset?: Record<string, unknown>;
  /** Further plugins. */
  plugins?: unknown[];
  /** Of the file of the configuration; `js` unless said. */
  extension?: 'js' | 'mjs' | 'cjs' | 'ts';
  /** How it is installed; by pnpm unless said. */
  installer?: 'npm';
  /** Further folders, each a copy of the docs. */
  copies?: string[];
  /** Files and folders of `e2e` that the site gets, by the place where it gets them. */
  folders?: Record<string, string>;
  /** Commands of Docusaurus before the build, such as `docs:version 1.0`. */
  commands?: string[];
  /** Environment of the server. */
  env?: Record<string, string>;
  /** The page that is asked on, below the base URL; the first doc unless said. */
  page?: string;
  /** What that page has to show besides. */
  shows?: string[];
  /** What is asked there; how to descale the kettle unless said. */
  asks?: Ask;
  /** What the build has to say, where there is nothing to ask. */
  warning?: RegExp;
  /** May fail: the result is told, and counts for nothing. */
  mayFail?: true;
}
