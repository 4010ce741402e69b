import { translate } from '@docusaurus/Translate';
import type { PurposeText } from '@theme/ReaderProfile/purposeText';
import type { Purpose } from 'docusaurus-plugin-auth/client';

const background = (): PurposeText => ({
  name: translate({
    id: 'plugin-auth.profile.background.name',
    message: 'Keep what I say about myself',
    description: 'Name of the consent to store what readers tell about their knowledge',
  }),
  agree: translate({
    id: 'plugin-auth.profile.background.agree',
    message: 'Keep these answers with my account',
    description: 'Checkbox that agrees to store what readers tell about their knowledge',
  }),
  effect: translate({
    id: 'plugin-auth.profile.background.effect',
    message:
      'What you write about your knowledge is stored on the server of this site. By itself it changes no answer.',
    description: 'Says what the consent to store the knowledge of readers means',
  }),
});

const personalisedAnswers = (): PurposeText => ({
  name: translate({
    id: 'plugin-auth.profile.personalised.name',
    message: 'Use it when I ask',
    description: 'Name of the consent to answers that are made for the reader',
  }),
  agree: translate({
    id: 'plugin-auth.profile.personalised.agree',
    message: 'Use my profile when I ask',
    description: 'Checkbox that agrees to answers that are made for the reader',
  }),
  effect: translate({
    id: 'plugin-auth.profile.personalised.effect',
    message:
      'Answers then fit what you know and how you like them. If a language model writes them, your profile goes along with your question. Below each such answer you see what it was fitted to, and one click asks without it.',
    description: 'Says what the consent to answers that are made for the reader means',
  }),
});

const history = (): PurposeText => ({
  name: translate({
    id: 'plugin-auth.profile.history.name',
    message: 'Keep my conversations',
    description: 'Name of the consent to keep what readers have asked',
  }),
  agree: translate({
    id: 'plugin-auth.profile.history.agree',
    message: 'Keep my conversations',
    description: 'Checkbox that agrees to keep what readers have asked',
  }),
  effect: translate({
    id: 'plugin-auth.profile.history.effect',
    message:
      'Your questions and their answers are stored with your account, so that you find them again. Without this, no question is linked to you.',
    description: 'Says what the consent to keep conversations means',
  }),
});

const TEXTS = { background, personalised_answers: personalisedAnswers, history };

/** What readers can agree to, in words. */
export default function purposeText(purpose: Purpose): PurposeText {
  return TEXTS[purpose]();
}
