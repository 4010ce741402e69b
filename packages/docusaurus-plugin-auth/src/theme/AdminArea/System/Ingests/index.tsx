import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Time from '@theme/AccountPage/Time';
import DataTable from '@theme/AdminArea/DataTable';
import type { Props } from '@theme/AdminArea/System/Ingests';
import senderText from '@theme/AdminArea/System/senderText';
import { durationText, type Ingest } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** Codes are the same in every language: the docs list them. */
const outcomeOf = ({ done, error, added, removed }: Ingest) =>
  done ? `+${added} −${removed}` : (error ?? '–');

/** The last contents that came: when, from whom, and what they changed. */
export default function Ingests({ ingests }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  return (
    <DataTable
      caption={translate({
        id: 'plugin-auth.admin.system.ingests',
        message: 'Content that was sent',
        description: 'Name of a table of administrators: when the site was sent to the server',
      })}
      columns={[
        {
          key: 'at',
          label: translate({
            id: 'plugin-auth.admin.system.when',
            message: 'When',
            description: 'Head of a column',
          }),
          cell: ({ at }) => <Time time={at} />,
        },
        {
          key: 'sender',
          label: translate({
            id: 'plugin-auth.admin.system.ingests.sender',
            message: 'How it came',
            description: 'Head of a column: who sent the content of the site',
          }),
          cell: ({ sender }) => senderText(sender),
        },
        {
          key: 'outcome',
          label: translate({
            id: 'plugin-auth.admin.system.ingests.change',
            message: 'Sections changed',
            description: 'Head of a column: sections that came and went, or what went wrong',
          }),
          cell: outcomeOf,
        },
        {
          key: 'time',
          label: translate({
            id: 'plugin-auth.admin.system.ingests.time',
            message: 'Time taken',
            description: 'Head of a column',
          }),
          cell: ({ done, ms }) => (done ? durationText(ms / 1000, locale) : '–'),
          numeric: true,
        },
        {
          key: 'generator',
          label: translate({
            id: 'plugin-auth.admin.system.ingests.generator',
            message: 'Made by',
            description: 'Head of a column: the program that read the content of the site',
          }),
          cell: ({ generator }) => generator ?? '–',
        },
      ]}
      rows={ingests}
      rowKey={({ at, sender }) => `${at} ${sender}`}
      empty={null}
    />
  );
}
