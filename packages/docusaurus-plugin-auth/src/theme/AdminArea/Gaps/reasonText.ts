import { translate } from '@docusaurus/Translate';
import type { GapReason } from 'docusaurus-plugin-auth/client';

const TEXTS: Readonly<Record<GapReason, () => string>> = {
  unanswered: () =>
    translate({
      id: 'plugin-auth.admin.gaps.unanswered',
      message: 'Not answered',
      description: 'Why a question is in the list of what the docs lack',
    }),
  doubtful: () =>
    translate({
      id: 'plugin-auth.admin.gaps.doubtful',
      message: 'Answered with doubt',
      description: 'Why a question is in the list of what the docs lack',
    }),
  rated_down: () =>
    translate({
      id: 'plugin-auth.admin.gaps.ratedDown',
      message: 'Answer rated unhelpful',
      description: 'Why a question is in the list of what the docs lack',
    }),
};

/** Why a question counts as one that the docs do not answer. */
export default function reasonText(reason: GapReason): string {
  return TEXTS[reason]();
}
