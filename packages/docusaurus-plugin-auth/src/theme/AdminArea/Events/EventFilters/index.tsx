import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/AdminArea/Events/EventFilters';
import { EVENT_TYPES, eventText } from '@theme/AdminArea/Events/eventText';
import { OUTCOMES, outcomeText } from '@theme/AdminArea/Events/outcomeText';
import Filters from '@theme/AdminArea/Filters';
import wayText from '@theme/AdminArea/wayText';
import type { ReactNode } from 'react';

/** Ways of signing in that every server may have; providers are those that the list names. */
const WAYS = ['password', 'passkey', 'magic-link', 'email-code', 'totp', 'backup-code'];

const known = (...values: readonly (readonly (string | undefined | null)[])[]) =>
  Array.from(new Set(values.flat())).filter((value): value is string => Boolean(value));

/** What the event log is filtered by. */
export default function EventFilters({ filters, events }: Props): ReactNode {
  const { way, reader } = filters.values;
  const ways = known(
    WAYS,
    events.map((event) => event.way),
    [way],
  );
  // Only who comes from the page of an account filters by it.
  const name = events.find((event) => event.reader?.id === reader)?.reader?.name ?? reader ?? '';
  return (
    <Filters
      filters={filters}
      fields={[
        {
          name: 'type',
          kind: 'select',
          label: translate({
            id: 'plugin-auth.admin.events.what',
            message: 'What happened',
            description: 'Filter and column of the event log: the kind of event',
          }),
          options: EVENT_TYPES.map((value) => ({ value, label: eventText(value) })),
        },
        {
          name: 'outcome',
          kind: 'select',
          label: translate({
            id: 'plugin-auth.admin.events.outcome',
            message: 'Outcome',
            description: 'Filter and column of the event log: how it went',
          }),
          options: OUTCOMES.map((value) => ({ value, label: outcomeText(value) })),
        },
        {
          name: 'way',
          kind: 'select',
          label: translate({
            id: 'plugin-auth.admin.events.way',
            message: 'Way in',
            description: 'Filter and column of the event log: the way of signing in',
          }),
          options: ways.map((value) => ({ value, label: wayText(value, value) })),
        },
        ...(reader
          ? ([
              {
                name: 'reader',
                kind: 'select',
                label: translate({
                  id: 'plugin-auth.admin.events.account',
                  message: 'Account',
                  description: 'Filter and column of the event log: whose account it is',
                }),
                options: [{ value: reader, label: name }],
              },
            ] as const)
          : []),
      ]}
    />
  );
}
