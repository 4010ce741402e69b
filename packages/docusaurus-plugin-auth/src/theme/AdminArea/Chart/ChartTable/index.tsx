import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { Props } from '@theme/AdminArea/Chart/ChartTable';
import DataTable from '@theme/AdminArea/DataTable';
import { exactDay } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** All values of a chart. */
export default function ChartTable({ title, days, series, said }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  return (
    <DataTable
      caption={title}
      rows={days.map((day, at) => ({ day, at }))}
      rowKey={({ day }) => day}
      empty={null}
      columns={[
        {
          key: 'day',
          label: translate({
            id: 'plugin-auth.admin.chart.day',
            message: 'Day',
            description: 'First column of the table of a chart',
          }),
          cell: ({ day }) => exactDay(`${day}T12:00`, locale),
        },
        ...series.map(({ label, values }) => ({
          key: label,
          label,
          numeric: true,
          cell: ({ at }: { at: number }) => said(values[at]),
        })),
      ]}
    />
  );
}
