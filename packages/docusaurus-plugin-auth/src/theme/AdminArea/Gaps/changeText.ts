import { translate } from '@docusaurus/Translate';
import gapTexts from '@theme/AdminArea/Gaps/gapTexts';
import stateText from '@theme/AdminArea/Gaps/stateText';
import type { GapChange } from 'docusaurus-plugin-auth/client';

/** What became of a gap, in a few words. */
export default function changeText({ state, reason }: Pick<GapChange, 'state' | 'reason'>): string {
  if (reason === 'asked_again') return gapTexts().reopened;
  if (reason === 'changed') return stateText(state);
  return translate({
    id: 'plugin-auth.admin.gaps.merged',
    message: 'Joined with another subject that was the same',
    description: 'In the history of a subject that the docs lack',
  });
}
