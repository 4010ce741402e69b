import { translate } from '@docusaurus/Translate';

const TEXTS: Readonly<Record<string, () => string>> = {
  done: () =>
    translate({
      id: 'plugin-auth.admin.outcome.done',
      message: 'Done',
      description: 'How something went, in the event log of administrators',
    }),
  challenged: () =>
    translate({
      id: 'plugin-auth.admin.outcome.challenged',
      message: 'Second step asked for',
      description: 'How something went, in the event log of administrators',
    }),
  failed: () =>
    translate({
      id: 'plugin-auth.admin.outcome.failed',
      message: 'Failed',
      description: 'How something went, in the event log of administrators',
    }),
  refused: () =>
    translate({
      id: 'plugin-auth.admin.outcome.refused',
      message: 'Refused',
      description: 'How something went, in the event log of administrators',
    }),
};

/** The ways in which something can go that there are words for. */
export const OUTCOMES = Object.keys(TEXTS);

/** How something went, in words; as the server says it, where there are none. */
export function outcomeText(outcome: string): string {
  return Object.hasOwn(TEXTS, outcome) ? (TEXTS[outcome]?.() ?? outcome) : outcome;
}
