import { translate } from '@docusaurus/Translate';
import type { QuestionText } from '@theme/ReaderProfile/questionText';
import { sitePrivacyTexts } from 'docusaurus-plugin-auth/client';

const software = (): QuestionText => ({
  label: translate({
    id: 'plugin-auth.profile.software.label',
    message: 'What do you know about software?',
    description: 'The question about knowledge of software',
  }),
  hint: translate({
    id: 'plugin-auth.profile.software.hint',
    message: 'For example: I write Python at work and have used Docker a little.',
    description: 'Hint at the question about knowledge of software',
  }),
});

const hardware = (): QuestionText => ({
  label: translate({
    id: 'plugin-auth.profile.hardware.label',
    message: 'What do you know about hardware?',
    description: 'The question about knowledge of hardware',
  }),
  hint: translate({
    id: 'plugin-auth.profile.hardware.hint',
    message: 'For example: I solder, and I build small things with microcontrollers.',
    description: 'Hint at the question about knowledge of hardware',
  }),
});

const TEXTS = { software, hardware };

/**
 * A question about the reader, in the words of the site where it has set some: our hint would not
 * go with a label of its own. Undefined for a question that the site does not ask.
 */
export default function questionText(kind: 'software' | 'hardware'): QuestionText | undefined {
  const own = sitePrivacyTexts.questions[kind];
  if (own === false) return undefined;
  return own.label ? { label: own.label, hint: own.hint } : TEXTS[kind]();
}
