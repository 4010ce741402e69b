import { translate } from '@docusaurus/Translate';
import type { WithdrawalText } from '@theme/AccountPage/Consents/withdrawalText';
import type { Purpose } from 'docusaurus-plugin-auth/client';

const background = (): WithdrawalText => ({
  question: translate({
    id: 'plugin-auth.account.consents.background.question',
    message: 'Erase what you said about yourself?',
    description: 'Title of the question before the consent to store the knowledge is taken back',
  }),
  consequence: translate({
    id: 'plugin-auth.account.consents.background.consequence',
    message:
      'What you wrote about your knowledge, and your levels, are erased at once and for good.',
    description: 'Says what is erased when the consent to store the knowledge is taken back',
  }),
});

const personalisedAnswers = (): WithdrawalText => ({
  question: translate({
    id: 'plugin-auth.account.consents.personalised.question',
    message: 'Stop fitting answers to you?',
    description: 'Title of the question before the consent to personalised answers is taken back',
  }),
  consequence: translate({
    id: 'plugin-auth.account.consents.personalised.consequence',
    message:
      'Your choices for answers are erased at once. From then on nothing of your profile is read when you ask: you get the answers that everybody gets.',
    description: 'Says what happens when the consent to personalised answers is taken back',
  }),
});

const history = (): WithdrawalText => ({
  question: translate({
    id: 'plugin-auth.account.consents.history.question',
    message: 'Erase your conversations?',
    description: 'Title of the question before the consent to keep conversations is taken back',
  }),
  consequence: translate({
    id: 'plugin-auth.account.consents.history.consequence',
    message: 'All kept questions and answers of yours are erased at once and for good.',
    description: 'Says what is erased when the consent to keep conversations is taken back',
  }),
});

const TEXTS = { background, personalised_answers: personalisedAnswers, history };

/** What is asked before a consent is taken back. */
export default function withdrawalText(purpose: Purpose): WithdrawalText {
  return TEXTS[purpose]();
}
