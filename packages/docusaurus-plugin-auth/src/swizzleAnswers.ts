import type { SwizzleConfig } from '@docusaurus/types';
import { smallPart, wholePart } from './swizzleKinds';

/** The parts of an answer, and the marked texts that a question can be about. */
export const answerComponents: SwizzleConfig['components'] = {
  'ChatWidget/Admonition': smallPart('What an answer sets apart, such as a warning.'),
  'ChatWidget/AskCode': smallPart('The button of a block of code that asks about it.'),
  'ChatWidget/Block': wholePart('A paragraph, list, table or block of code of an answer.'),
  'ChatWidget/Citation': wholePart('The number of a source in the text of an answer.'),
  'ChatWidget/CitationPreview': wholePart('The small window that shows what is quoted.'),
  'ChatWidget/Failure': wholePart('Why there is no answer, and the way on.'),
  'ChatWidget/HandOff': smallPart("The author's own way on for a question."),
  'ChatWidget/Image': smallPart('A picture in an answer.'),
  'ChatWidget/JumpButton': smallPart('The button that leads to the end of the conversation.'),
  'ChatWidget/NotCovered': smallPart('Says that the docs do not cover a question.'),
  'ChatWidget/Reply': wholePart('The answer to a question, and all that is said beside it.'),
  'ChatWidget/Selection': smallPart('Waits on every page until something is marked.'),
  'ChatWidget/SelectionToolbar': wholePart('The button beside a marked text that asks about it.'),
  'ChatWidget/Snippet': smallPart('A marked text, and the page that it stands on.'),
  'ChatWidget/SnippetList': smallPart('The marked texts of a question.'),
  'ChatWidget/Snippets': smallPart('The marked texts above the field for the question.'),
  'ChatWidget/Table': smallPart('A table in an answer.'),
  'ChatWidget/TextLink': smallPart('A link in the text of an answer.'),
  'ChatWidget/Verdict': smallPart('Where an answer comes from, and how well it fits.'),
};
