import type { SwizzleConfig } from '@docusaurus/types';
import { smallPart, wholePart } from './swizzleKinds';

/** The parts of an answer, and the marked texts that a question can be about. */
export const answerComponents: SwizzleConfig['components'] = {
  'ChatWidget/AskCode': smallPart('The button of a block of code that asks about it.'),
  'ChatWidget/Selection': smallPart('Waits on every page until something is marked.'),
  'ChatWidget/SelectionToolbar': wholePart('The button beside a marked text that asks about it.'),
  'ChatWidget/Snippet': smallPart('A marked text, and the page that it stands on.'),
  'ChatWidget/SnippetList': smallPart('The marked texts of a question.'),
  'ChatWidget/Snippets': smallPart('The marked texts above the field for the question.'),
};
