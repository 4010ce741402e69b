import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import DataTable, { type Column } from '@theme/AdminArea/DataTable';
import type { Props } from '@theme/AdminArea/System/ModelTable';
import { type ModelUse, moneyText } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** What each model was called for in the chosen time, and what that cost. */
export default function ModelTable({ models: { models, currency } }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const number = (key: 'calls' | 'failures' | 'input' | 'output', label: string) => ({
    key,
    label,
    cell: (row: ModelUse) => row[key].toLocaleString(locale),
    numeric: true,
  });
  const money: Column<ModelUse> = {
    key: 'money',
    label: translate({
      id: 'plugin-auth.admin.system.money',
      message: 'Cost',
      description: 'Head of a column',
    }),
    cell: (row) => (row.money === null ? '–' : moneyText(row.money, currency, locale)),
    numeric: true,
  };
  const priced = models.some((row) => row.money !== null);
  return (
    <DataTable
      caption={cardCaption()}
      columns={[
        {
          key: 'model',
          label: translate({
            id: 'plugin-auth.admin.system.model',
            message: 'Model',
            description: 'Head of a column: the name of a model',
          }),
          cell: ({ model }) => model,
        },
        number(
          'calls',
          translate({
            id: 'plugin-auth.admin.system.model.calls',
            message: 'Calls',
            description: 'Head of a column',
          }),
        ),
        number(
          'failures',
          translate({
            id: 'plugin-auth.admin.system.model.failures',
            message: 'Failed',
            description: 'Head of a column: how many calls failed',
          }),
        ),
        number(
          'input',
          translate({
            id: 'plugin-auth.admin.system.model.input',
            message: 'Tokens read',
            description: 'Head of a column',
          }),
        ),
        number(
          'output',
          translate({
            id: 'plugin-auth.admin.system.model.output',
            message: 'Tokens written',
            description: 'Head of a column',
          }),
        ),
        ...(priced ? [money] : []),
      ]}
      rows={models}
      rowKey={({ model, kind }) => `${model} ${kind}`}
      empty={null}
    />
  );
}

const cardCaption = () =>
  translate({
    id: 'plugin-auth.admin.system.calls',
    message: 'Calls of models',
    description: 'Name of a number in the chosen time',
  });
