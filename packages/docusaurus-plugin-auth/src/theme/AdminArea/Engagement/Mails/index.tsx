import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Section from '@theme/AccountPage/Section';
import Chart from '@theme/AdminArea/Chart';
import DataTable from '@theme/AdminArea/DataTable';
import EmptyState from '@theme/AdminArea/EmptyState';
import countText from '@theme/AdminArea/Engagement/countText';
import type { Props } from '@theme/AdminArea/Engagement/Mails';
import type { MailCounts } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

const NAMES = ['delivered', 'retried', 'lost'] as const;

/** Mails that were sent, and that were not. */
export default function Mails({ engagement: { days, mails } }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const title = translate({
    id: 'plugin-auth.admin.engagement.mails',
    message: 'Mail',
    description: 'Heading above the numbers of mails',
  });
  return (
    <Section id="mails" title={title}>
      {mails.length === 0 ? (
        <EmptyState>
          <Translate
            id="plugin-auth.admin.engagement.noMails"
            description="Stands for the numbers of mails when there were none"
          >
            No mail was sent on these days.
          </Translate>
        </EmptyState>
      ) : (
        <>
          <Chart
            title={title}
            days={days.map(({ day }) => day)}
            kind="bars"
            series={[
              { label: countText('delivered'), values: days.map(({ delivered }) => delivered) },
              { label: countText('lost'), tone: 'bad', values: days.map(({ lost }) => lost) },
            ]}
          />
          <DataTable
            caption={title}
            rows={mails}
            rowKey={({ template }) => template}
            empty={null}
            columns={[
              {
                key: 'template',
                label: title,
                cell: ({ template }) => <code>{template}</code>,
              },
              ...NAMES.map((name) => ({
                key: name,
                label: countText(name),
                numeric: true as const,
                cell: (mail: MailCounts) => mail[name].toLocaleString(locale),
              })),
            ]}
          />
        </>
      )}
    </Section>
  );
}
