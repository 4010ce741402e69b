import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SITE_DIR } from '../../scripts/shared/paths.ts';

/** A state of the gallery. */
export interface State {
  id: string;
  /** Id of the group that it stands in. */
  group: string;
  /** Path of its frame, with a query that leaves its look open. */
  url: string;
}

const PAGE = path.join(SITE_DIR, 'gallery/index.html');
/** What the page of the gallery says of its groups, its states, and their addresses, in this order. */
const MARKS =
  /data-group="?([\w-]+)|data-state="?([\w-]+)|href="?([^\s">]*\?[^\s">]*state=[^\s">]*)/g;

function pathOf(href: string): string {
  const { pathname, searchParams, hash } = new URL(href.replaceAll('&amp;', '&'), 'http://site');
  for (const look of ['dir', 'docusaurus-theme']) searchParams.delete(look);
  return `${pathname}?${searchParams}${hash}`;
}

/** The states that the built website shows in its gallery. */
export function readStates(): State[] {
  if (!existsSync(PAGE)) throw new Error('The website is not built: run "npm run build" first.');
  const states: State[] = [];
  let group = '';
  let id = '';
  for (const [, ofGroup, ofState, href] of readFileSync(PAGE, 'utf8').matchAll(MARKS)) {
    group = ofGroup ?? group;
    id = ofState ?? id;
    if (href) states.push({ id, group, url: pathOf(href) });
  }
  return states;
}
