import { translate } from '@docusaurus/Translate';
import type { GapState } from 'docusaurus-plugin-auth/client';

const TEXTS: Readonly<Record<GapState, () => string>> = {
  open: () =>
    translate({
      id: 'plugin-auth.admin.gaps.open',
      message: 'Open',
      description: 'What becomes of a subject that the docs lack: nobody has decided yet',
    }),
  planned: () =>
    translate({
      id: 'plugin-auth.admin.gaps.planned',
      message: 'Planned',
      description: 'What becomes of a subject that the docs lack: somebody will write about it',
    }),
  done: () =>
    translate({
      id: 'plugin-auth.admin.gaps.done',
      message: 'Done',
      description: 'What becomes of a subject that the docs lack: it has been written about',
    }),
  out_of_scope: () =>
    translate({
      id: 'plugin-auth.admin.gaps.outOfScope',
      message: 'Out of scope',
      description: 'What becomes of a subject that the docs lack: it does not belong into them',
    }),
};

/** What becomes of a gap, in a word. */
export default function stateText(state: GapState): string {
  return TEXTS[state]();
}
