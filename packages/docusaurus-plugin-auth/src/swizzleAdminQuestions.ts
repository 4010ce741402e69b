import type { SwizzleConfig } from '@docusaurus/types';
import { smallPart, texts, wholePart } from './swizzleKinds';

/** The pages of administrators about questions and about the sections that answer them. */
export const adminQuestionComponents: SwizzleConfig['components'] = {
  'AdminArea/Questions': wholePart('The page about what readers ask.'),
  'AdminArea/Questions/Overview': wholePart('The numbers and charts of that page.'),
  'AdminArea/Questions/Breakdown': wholePart('Questions by page, version and language.'),
  'AdminArea/Questions/QuestionTable': wholePart('The list of questions.'),
  'AdminArea/Questions/Question': wholePart('One question, with what was found for it.'),
  'AdminArea/Questions/Trace': smallPart('What was found for a question.'),
  'AdminArea/Questions/Rating': smallPart('How an answer was rated.'),
  'AdminArea/Questions/columnTexts': texts('Words of the columns and filters of questions.'),
  'AdminArea/Questions/confidenceText': texts('How well the docs cover a question.'),
  'AdminArea/Questions/countTexts': texts('What the counts of questions are called.'),
  'AdminArea/Questions/placeTexts': texts('What the places of questions are called.'),
  'AdminArea/Questions/questionFilters': texts('What questions are filtered by.'),
  'AdminArea/Pages': wholePart('The page about sections of the docs.'),
  'AdminArea/Pages/Overview': wholePart('The numbers and the chart of that page.'),
  'AdminArea/Pages/SectionList': wholePart('A list of sections of the docs.'),
  'AdminArea/Pages/SectionLink': smallPart('A section of the docs in a list.'),
  'AdminArea/Pages/listTexts': texts('What the lists of sections are called.'),
};
