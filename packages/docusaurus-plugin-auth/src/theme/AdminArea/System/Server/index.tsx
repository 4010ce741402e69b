import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Time from '@theme/AccountPage/Time';
import Figures, { type Figure } from '@theme/AdminArea/Figures';
import Card from '@theme/AdminArea/System/Card';
import cardText, { cardOf } from '@theme/AdminArea/System/cardText';
import type { Props } from '@theme/AdminArea/System/Server';
import Task from '@theme/AdminArea/System/Task';
import { bytesText, exactTime, type System } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

function versionFigures({ versions, process, migrations }: System, locale: string): Figure[] {
  return [
    {
      key: 'server',
      label: 'docusaurus-auth-server',
      value: versions.server,
      note: (
        <Translate
          id="plugin-auth.admin.system.since"
          description="Since when the server runs; {time} is like 2 hours ago"
          values={{ time: <Time time={process.startedAt} /> }}
        >
          {'started {time}'}
        </Translate>
      ),
    },
    {
      key: 'node',
      label: 'Node.js',
      value: versions.node,
      note: (
        <Translate
          id="plugin-auth.admin.system.memory"
          description="How much memory the server uses; {size} is like 120 MB"
          values={{ size: bytesText(process.memoryBytes, locale) }}
        >
          {'{size} of memory'}
        </Translate>
      ),
    },
    {
      key: 'database',
      label: translate({
        id: 'plugin-auth.admin.system.database',
        message: 'Database',
        description: 'Name of the version of the database, and of its size',
      }),
      value: versions.database,
      note: versions.embedded ? 'PGlite' : undefined,
    },
    {
      key: 'migrations',
      label: translate({
        id: 'plugin-auth.admin.system.migrations',
        message: 'Migrations',
        description: 'Name of the number of changes that were made to the tables of the database',
      }),
      value: migrations.applied.length,
      note: migrations.applied.at(-1),
    },
  ];
}

function sweepFigures({ sweeper }: System, locale: string): Figure[] {
  const removed = Object.values(sweeper.removed).reduce((sum, rows) => sum + rows, 0);
  return [
    {
      key: 'last',
      label: translate({
        id: 'plugin-auth.admin.system.sweep.last',
        message: 'Last clean-up',
        description: 'Name of the time of the last removal of what has ended',
      }),
      value: sweeper.last ? <Time time={sweeper.last} /> : null,
      note: sweeper.last && (
        <Translate
          id="plugin-auth.admin.system.sweep.removed"
          description="Below the time of the last clean-up; {rows} is a number"
          values={{ rows: removed.toLocaleString(locale) }}
        >
          {'Rows removed: {rows}'}
        </Translate>
      ),
    },
    {
      key: 'next',
      label: translate({
        id: 'plugin-auth.admin.system.sweep.next',
        message: 'Next clean-up',
        description: 'Name of the time of the next removal of what has ended',
      }),
      value: sweeper.next ? exactTime(sweeper.next, locale) : null,
    },
  ];
}

/** What runs, since when, and the clean-up with its button. */
export default function Server({ now }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const reasons = now.data?.attention.filter((reason) => cardOf(reason) === 'server');
  const task = now.data?.tasks.find(({ name }) => name === 'sweep');
  return (
    <Card id="server" title={cardText('server')} reasons={reasons} data={now}>
      {now.data && (
        <Figures
          figures={[...versionFigures(now.data, locale), ...sweepFigures(now.data, locale)]}
        />
      )}
      {task && (
        <Task
          task={task}
          path="sweep"
          label={translate({
            id: 'plugin-auth.admin.system.sweep',
            message: 'Clean up now',
            description: 'Button that removes what has ended, such as old sessions',
          })}
          onBegun={now.reload}
        />
      )}
    </Card>
  );
}
