import { translate } from '@docusaurus/Translate';
import type { FeedbackReason, Rating } from 'docusaurus-plugin-auth/client';

const GOOD: FeedbackReason[] = ['correct', 'clear', 'quick'];

const BAD: FeedbackReason[] = [
  'wrong',
  'incomplete',
  'outdated',
  'off_topic',
  'unclear',
  'wrong_source',
];

/** The reasons that a reader may have for a rating. */
export function reasonsFor(rating: Rating): FeedbackReason[] {
  return rating === 'up' ? GOOD : BAD;
}

const TEXTS: Record<FeedbackReason, () => string> = {
  correct: () =>
    translate({
      id: 'plugin-auth.feedback.reason.correct',
      message: 'It is right',
      description: 'Why an answer was good',
    }),
  clear: () =>
    translate({
      id: 'plugin-auth.feedback.reason.clear',
      message: 'It is easy to understand',
      description: 'Why an answer was good',
    }),
  quick: () =>
    translate({
      id: 'plugin-auth.feedback.reason.quick',
      message: 'It saved me a search',
      description: 'Why an answer was good',
    }),
  wrong: () =>
    translate({
      id: 'plugin-auth.feedback.reason.wrong',
      message: 'It is wrong',
      description: 'Why an answer was bad',
    }),
  incomplete: () =>
    translate({
      id: 'plugin-auth.feedback.reason.incomplete',
      message: 'Something is missing',
      description: 'Why an answer was bad',
    }),
  outdated: () =>
    translate({
      id: 'plugin-auth.feedback.reason.outdated',
      message: 'It is out of date',
      description: 'Why an answer was bad',
    }),
  off_topic: () =>
    translate({
      id: 'plugin-auth.feedback.reason.offTopic',
      message: 'It answers another question',
      description: 'Why an answer was bad',
    }),
  unclear: () =>
    translate({
      id: 'plugin-auth.feedback.reason.unclear',
      message: 'It is hard to understand',
      description: 'Why an answer was bad',
    }),
  wrong_source: () =>
    translate({
      id: 'plugin-auth.feedback.reason.wrongSource',
      message: 'The sources do not fit',
      description: 'Why an answer was bad',
    }),
};

/** A reason in words. */
export function reasonText(reason: FeedbackReason): string {
  return TEXTS[reason]();
}
