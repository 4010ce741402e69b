import { translate } from '@docusaurus/Translate';
import type { QuestionTotals } from 'docusaurus-plugin-auth/client';

/** What the counts of questions are called. */
export default function countTexts(): Record<keyof QuestionTotals, string> {
  return {
    answered: translate({
      id: 'plugin-auth.admin.questions.answered',
      message: 'Answered',
      description: 'A number of questions that the docs answer',
    }),
    doubtful: translate({
      id: 'plugin-auth.admin.questions.doubtful',
      message: 'Doubtful',
      description: 'A number of questions whose answer may not be one',
    }),
    notCovered: translate({
      id: 'plugin-auth.admin.questions.notCovered',
      message: 'Not covered',
      description: 'A number of questions that the docs do not answer',
    }),
    up: translate({
      id: 'plugin-auth.admin.questions.up',
      message: 'Rated helpful',
      description: 'A number of answers that readers rated helpful',
    }),
    down: translate({
      id: 'plugin-auth.admin.questions.down',
      message: 'Rated unhelpful',
      description: 'A number of answers that readers rated not helpful',
    }),
  };
}
