import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Chart from '@theme/AdminArea/Chart';
import DataTable from '@theme/AdminArea/DataTable';
import EmptyState from '@theme/AdminArea/EmptyState';
import Figures, { type Figure } from '@theme/AdminArea/Figures';
import Card from '@theme/AdminArea/System/Card';
import cardText, { cardOf } from '@theme/AdminArea/System/cardText';
import type { Props } from '@theme/AdminArea/System/Errors';
import { percentText, type SystemUsage } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** Errors of the server by day, and what they were. Their codes are those of the docs. */
function Counted({ usage }: { usage: SystemUsage }): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const { days, errors, limited } = usage;
  const failed = translate({
    id: 'plugin-auth.admin.system.errors.failed',
    message: 'Failed requests',
    description: 'Name of the requests that failed by the fault of the server',
  });
  if ([...errors.perDay, ...limited.perDay].every((number) => number === 0)) {
    return (
      <EmptyState>
        <Translate
          id="plugin-auth.admin.system.errors.none"
          description="Stands for the errors where there are none"
        >
          No request failed in these days, and none was refused by a limit.
        </Translate>
      </EmptyState>
    );
  }
  return (
    <>
      <Chart
        title={cardText('errors')}
        kind="lines"
        days={days}
        series={[
          { label: failed, values: errors.perDay, tone: 'bad' },
          {
            label: translate({
              id: 'plugin-auth.admin.system.errors.limited',
              message: 'Refused by a limit',
              description: 'Name of the requests that were too many',
            }),
            values: limited.perDay,
            tone: 'doubtful',
          },
        ]}
      />
      <DataTable
        caption={failed}
        columns={[
          {
            key: 'code',
            label: translate({
              id: 'plugin-auth.admin.system.errors.code',
              message: 'Code',
              description: 'Head of a column: the code of an error, as in the docs',
            }),
            cell: ({ code }) => <code>{code}</code>,
          },
          {
            key: 'route',
            label: translate({
              id: 'plugin-auth.admin.system.errors.route',
              message: 'Route',
              description: 'Head of a column: the address of the server that failed',
            }),
            cell: ({ route }) => <code>{route}</code>,
          },
          {
            key: 'count',
            label: translate({
              id: 'plugin-auth.admin.system.errors.count',
              message: 'How often',
              description: 'Head of a column',
            }),
            cell: ({ count }) => count.toLocaleString(locale),
            numeric: true,
          },
        ]}
        rows={errors.codes}
        rowKey={({ code, route }) => `${code} ${route}`}
        empty={null}
      />
    </>
  );
}

/** What failed by the doing of the server, and which limits are nearly used up. */
export default function Errors({ usage, limits = [] }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const near = limits.filter(({ used, allowed }) => allowed > 0 && used >= 0.8 * allowed);
  const seen = usage.data?.attention.filter((reason) => cardOf(reason) === 'errors');
  const reasons = seen && near.length > 0 ? [...seen, 'limit-near' as const] : seen;
  const figures = limits.flatMap(({ name, used, allowed }): Figure[] =>
    allowed === 0
      ? []
      : [
          {
            key: name,
            label: name,
            value: percentText(used / allowed, locale),
            note: (
              <Translate
                id="plugin-auth.admin.system.limit"
                description="Below the used part of a limit for all readers together"
                values={{
                  used: used.toLocaleString(locale),
                  allowed: allowed.toLocaleString(locale),
                }}
              >
                {'{used} of {allowed} this minute'}
              </Translate>
            ),
          },
        ],
  );
  return (
    <Card id="errors" title={cardText('errors')} reasons={reasons} data={usage}>
      {usage.data && <Counted usage={usage.data} />}
      <Figures figures={figures} />
    </Card>
  );
}
