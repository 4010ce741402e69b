import type { SelectResult } from '../types';

/** The results on one page, in the order in which they were found. */
export interface PageResults {
  /** Address of the page, without an anchor. */
  page: string;
  title: string;
  results: SelectResult[];
}

/** Puts the results of a page together, where the best one of them stood. */
export function groupByPage(results: readonly SelectResult[]): PageResults[] {
  const pages = new Map<string, PageResults>();
  for (const result of results) {
    const [page = ''] = result.url.split('#');
    const group = pages.get(page) ?? { page, title: result.title, results: [] };
    group.results.push(result);
    pages.set(page, group);
  }
  return Array.from(pages.values());
}
