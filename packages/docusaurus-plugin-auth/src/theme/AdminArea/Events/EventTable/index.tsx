import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import DataTable from '@theme/AdminArea/DataTable';
import type { Props } from '@theme/AdminArea/Events/EventTable';
import { eventText } from '@theme/AdminArea/Events/eventText';
import { outcomeText } from '@theme/AdminArea/Events/outcomeText';
import PartLink from '@theme/AdminArea/PartLink';
import partText from '@theme/AdminArea/partText';
import wayText from '@theme/AdminArea/wayText';
import type { AdminEvent, NamedAccount } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

const account = (reader: NamedAccount | null) =>
  reader && (
    <PartLink part="events" params={{ reader: reader.id }}>
      {reader.name}
    </PartLink>
  );

function Outcome({ event: { outcome, reason } }: { event: AdminEvent }): ReactNode {
  return (
    <>
      <span className={styles.outcome} data-outcome={outcome}>
        {outcomeText(outcome)}
      </span>
      {reason && <code className={styles.reason}>{reason}</code>}
    </>
  );
}

/** The rows of the event log. */
export default function EventTable({ events, busy, empty }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <DataTable
      caption={partText('events')}
      rows={events}
      rowKey={({ id }) => id}
      busy={busy}
      empty={empty}
      columns={[
        {
          key: 'what',
          label: translate({
            id: 'plugin-auth.admin.events.what',
            message: 'What happened',
            description: 'Filter and column of the event log: the kind of event',
          }),
          cell: ({ type }) => eventText(type),
        },
        {
          key: 'when',
          label: translate({
            id: 'plugin-auth.admin.events.when',
            message: 'When',
            description: 'Column of the event log: the time',
          }),
          cell: ({ at }) => <time dateTime={at}>{time.format(new Date(at))}</time>,
        },
        {
          key: 'account',
          label: translate({
            id: 'plugin-auth.admin.events.account',
            message: 'Account',
            description: 'Filter and column of the event log: whose account it is',
          }),
          cell: ({ reader }) => account(reader) ?? '–',
        },
        {
          key: 'outcome',
          label: translate({
            id: 'plugin-auth.admin.events.outcome',
            message: 'Outcome',
            description: 'Filter and column of the event log: how it went',
          }),
          cell: (event) => <Outcome event={event} />,
        },
        {
          key: 'way',
          label: translate({
            id: 'plugin-auth.admin.events.way',
            message: 'Way in',
            description: 'Filter and column of the event log: the way of signing in',
          }),
          cell: ({ way }) => (way ? wayText(way, way) : '–'),
        },
        {
          key: 'device',
          label: translate({
            id: 'plugin-auth.admin.events.device',
            message: 'Device',
            description: 'Column of the event log: like Firefox on Linux',
          }),
          cell: ({ device }) => device ?? '–',
        },
        {
          key: 'actor',
          label: translate({
            id: 'plugin-auth.admin.events.actor',
            message: 'Done by',
            description: 'Column of the event log: the administrator who did it',
          }),
          cell: ({ actor }) => actor?.name ?? '–',
        },
      ]}
    />
  );
}
