import { translate } from '@docusaurus/Translate';
import type { AskedAgain } from 'docusaurus-plugin-auth/client';

/** Words that the list of gaps and the page of one share. */
export default function gapTexts() {
  return {
    questions: translate({
      id: 'plugin-auth.admin.part.questions',
      message: 'Questions',
      description: 'A page of administrators: what readers ask',
    }),
    trend: translate({
      id: 'plugin-auth.admin.gaps.trend',
      message: 'Trend',
      description: 'Head of a column: how many more questions than in as many days before',
    }),
    latest: translate({
      id: 'plugin-auth.admin.gaps.latest',
      message: 'Last asked',
      description: 'Head of a column: when readers asked about something last',
    }),
    coveredNow: translate({
      id: 'plugin-auth.admin.gaps.coveredNow',
      message: 'Answered now',
      description: 'How many of some questions the docs answer since they have changed',
    }),
    state: translate({
      id: 'plugin-auth.admin.gaps.state',
      message: 'State',
      description: 'What becomes of a subject that the docs lack: a column, a filter and a choice',
    }),
    reopened: translate({
      id: 'plugin-auth.admin.gaps.reopened',
      message: 'Open again',
      description: 'A subject that the docs lack was done, and readers ask about it again',
    }),
    gone: translate({
      id: 'plugin-auth.admin.gaps.gone',
      message: 'Its questions are not kept any more',
      description: 'Stands for the title of a subject that the docs lack',
    }),
    pending: translate({
      id: 'plugin-auth.admin.gaps.pending',
      message: 'Questions have come in that are not sorted yet. They come here within a minute.',
      description: 'Stands for the list of what the docs lack while it is not known yet',
    }),
    /** How many of the questions that were asked again the docs answer now. */
    covered(again: AskedAgain | null): string {
      if (!again) return '–';
      return translate(
        {
          id: 'plugin-auth.admin.gaps.covered',
          message: '{covered} of {asked}',
          description: 'So many of so many questions',
        },
        { covered: again.covered, asked: again.asked },
      );
    },
  };
}
