import { translate } from '@docusaurus/Translate';
import type { AnswerLength } from 'docusaurus-plugin-auth/client';

/** How long answers shall be, in words. */
export default function lengthText(length: AnswerLength): string {
  switch (length) {
    case 'short':
      return translate({
        id: 'plugin-auth.profile.length.short',
        message: 'Short',
        description: 'How long answers shall be',
      });
    case 'medium':
      return translate({
        id: 'plugin-auth.profile.length.medium',
        message: 'Medium',
        description: 'How long answers shall be',
      });
    default:
      return translate({
        id: 'plugin-auth.profile.length.long',
        message: 'Detailed',
        description: 'How long answers shall be',
      });
  }
}
