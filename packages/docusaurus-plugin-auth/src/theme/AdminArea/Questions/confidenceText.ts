import { translate } from '@docusaurus/Translate';
import countTexts from '@theme/AdminArea/Questions/countTexts';
import type { QuestionConfidence } from 'docusaurus-plugin-auth/client';

/** How well the docs cover a question, in a word or two. */
export default function confidenceText(confidence: QuestionConfidence): string {
  const { doubtful, notCovered } = countTexts();
  const texts: Record<QuestionConfidence, string> = {
    high: translate({
      id: 'plugin-auth.admin.questions.high',
      message: 'Answered well',
      description: 'How well the docs cover a question: well',
    }),
    medium: translate({
      id: 'plugin-auth.admin.questions.medium',
      message: 'Answered in part',
      description: 'How well the docs cover a question: in part',
    }),
    low: doubtful,
    none: notCovered,
  };
  return texts[confidence];
}
