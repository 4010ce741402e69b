import { translate } from '@docusaurus/Translate';

/** Words that the columns of the list of questions and its filters share. */
export default function columnTexts(): Record<'answer' | 'rating', string> {
  return {
    answer: translate({
      id: 'plugin-auth.admin.questions.answer',
      message: 'Answer',
      description: 'How a question was answered: a column and a filter',
    }),
    rating: translate({
      id: 'plugin-auth.admin.questions.rating',
      message: 'Rating',
      description: 'How an answer was rated: a column and a filter',
    }),
  };
}
