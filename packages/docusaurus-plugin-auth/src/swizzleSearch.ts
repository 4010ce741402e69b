import type { SwizzleConfig } from '@docusaurus/types';
import { smallPart, texts, wholePart } from './swizzleKinds';

/** The parts of the search. */
export const searchComponents: SwizzleConfig['components'] = {
  DocsSearchBar: wholePart('The search of the navbar: a button that opens it.'),
  'DocsSearchBar/Dialog': wholePart('The opened search.'),
  'DocsSearchBar/Field': wholePart('The field of the search.'),
  'DocsSearchBar/Footer': smallPart('What stands below the results: the keys, and how many.'),
  'DocsSearchBar/Icon': smallPart('The icons of the search.'),
  'DocsSearchBar/List': wholePart('All rows of the search: results and what else can be chosen.'),
  'DocsSearchBar/Marked': smallPart('A text of a result, with what matches marked.'),
  'DocsSearchBar/Message': smallPart('What the search says when it has no results.'),
  'DocsSearchBar/Recent': smallPart('What stands above the recent searches.'),
  'DocsSearchBar/Results': wholePart('The results, page by page.'),
  'DocsSearchBar/Row': wholePart('One row of the search.'),
  'DocsSearchBar/errorText': texts('The texts of the errors that the search can show.'),
  'DocsSearchBar/useSearchRows': texts('Which row is chosen, and what the keys do.'),
  'DocsSearchBar/useStatusText': texts('How much was found, in words.'),
};
