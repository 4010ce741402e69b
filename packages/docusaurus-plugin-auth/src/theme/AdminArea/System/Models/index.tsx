import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Chart from '@theme/AdminArea/Chart';
import EmptyState from '@theme/AdminArea/EmptyState';
import Figures, { type Figure } from '@theme/AdminArea/Figures';
import Card from '@theme/AdminArea/System/Card';
import cardText, { cardOf } from '@theme/AdminArea/System/cardText';
import type { Props } from '@theme/AdminArea/System/Models';
import ModelTable from '@theme/AdminArea/System/ModelTable';
import {
  moneyText,
  percentText,
  type SystemUsage,
  type TokenBudget,
} from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const part = ({ done, total }: { done: number; total: number }) => (total > 0 ? done / total : 1);

/** What was used of a budget, and what it costs at most. */
function budgetFigure(budget: TokenBudget, currency: string, locale: string): Figure {
  const { period, used, allowed, costAtMost } = budget;
  return {
    key: period,
    label:
      period === 'day'
        ? translate({
            id: 'plugin-auth.admin.system.budget.day',
            message: 'Budget of today',
            description: 'Name of the tokens that all readers together may use in a day',
          })
        : translate({
            id: 'plugin-auth.admin.system.budget.month',
            message: 'Budget of this month',
            description: 'Name of the tokens that all readers together may use in a month',
          }),
    value: percentText(used / allowed, locale),
    note: (
      <Translate
        id="plugin-auth.admin.system.budget.used"
        description="Below the used part of a budget; {allowed} may have a cost behind it"
        values={{
          used: used.toLocaleString(locale),
          allowed:
            allowed.toLocaleString(locale) +
            (costAtMost === null ? '' : ` (≤ ${moneyText(costAtMost, currency, locale)})`),
        }}
      >
        {'{used} of {allowed} tokens'}
      </Translate>
    ),
  };
}

function coverageFigures({ index }: Pick<Props, 'index'>, locale: string): Figure[] {
  const { embeddings = null, questions = null } = index ?? {};
  return [
    embeddings && {
      key: 'vectors',
      label: translate({
        id: 'plugin-auth.admin.system.vectors',
        message: 'Sections with a vector',
        description: 'Name of the part of sections that are searched by meaning',
      }),
      value: percentText(part(embeddings), locale),
      note: embeddings.model,
    },
    questions && {
      key: 'written',
      label: translate({
        id: 'plugin-auth.admin.system.written',
        message: 'Sections with written questions',
        description: 'Name of the part of sections for which a model has written questions',
      }),
      value: percentText(part(questions), locale),
    },
  ].filter((figure) => figure !== null);
}

function usageFigures({ models }: SystemUsage, locale: string): Figure[] {
  const { callsPerDay, failuresPerDay, tokensPerDay, moneyPerDay, currency, budgets } = models;
  return [
    {
      key: 'calls',
      label: translate({
        id: 'plugin-auth.admin.system.calls',
        message: 'Calls of models',
        description: 'Name of a number in the chosen time',
      }),
      value: sum(callsPerDay),
    },
    {
      key: 'failures',
      label: translate({
        id: 'plugin-auth.admin.system.failures',
        message: 'Failed calls',
        description: 'Name of a number in the chosen time',
      }),
      value: sum(failuresPerDay),
    },
    {
      key: 'tokens',
      label: translate({
        id: 'plugin-auth.admin.system.tokens',
        message: 'Tokens',
        description: 'Name of a number in the chosen time: what models have read and written',
      }),
      value: sum(tokensPerDay),
      note: moneyPerDay && moneyText(sum(moneyPerDay), currency, locale),
    },
    ...budgets.map((budget) => budgetFigure(budget, currency, locale)),
  ];
}

/** Calls of models, their tokens and cost, and how far they are with the index. */
export default function Models({ usage, index }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const seen = [...(usage.data?.attention ?? []), ...(index?.attention ?? [])];
  const reasons = usage.data && index ? seen.filter((one) => cardOf(one) === 'models') : undefined;
  const coverage = coverageFigures({ index }, locale);
  const idle = usage.data && sum(usage.data.models.callsPerDay) === 0;
  return (
    <Card id="models" title={cardText('models')} reasons={reasons} data={usage}>
      {usage.data && (
        <>
          <Figures figures={[...usageFigures(usage.data, locale), ...coverage]} />
          {idle ? (
            <EmptyState>
              <Translate
                id="plugin-auth.admin.system.models.none"
                description="Stands for the calls of models where there are none"
              >
                No model was called in these days. Without a model, answers are quoted from the
                docs.
              </Translate>
            </EmptyState>
          ) : (
            <>
              <Chart
                title={translate({
                  id: 'plugin-auth.admin.system.tokensByDay',
                  message: 'Tokens by day',
                  description: 'Title of a chart',
                })}
                kind="bars"
                days={usage.data.days}
                series={[
                  {
                    label: translate({
                      id: 'plugin-auth.admin.system.tokens',
                      message: 'Tokens',
                      description:
                        'Name of a number in the chosen time: what models have read and written',
                    }),
                    values: usage.data.models.tokensPerDay,
                  },
                ]}
              />
              <ModelTable models={usage.data.models} />
            </>
          )}
        </>
      )}
    </Card>
  );
}
