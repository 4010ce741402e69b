import Translate, { translate } from '@docusaurus/Translate';
import Time from '@theme/AccountPage/Time';
import Figures from '@theme/AdminArea/Figures';
import Card from '@theme/AdminArea/System/Card';
import cardText, { cardOf } from '@theme/AdminArea/System/cardText';
import type { Props } from '@theme/AdminArea/System/Index';
import Ingests from '@theme/AdminArea/System/Ingests';
import Task from '@theme/AdminArea/System/Task';
import Versions from '@theme/AdminArea/System/Versions';
import type { ReactNode } from 'react';

function Rebuild({ manifests }: { manifests: boolean }): ReactNode {
  return manifests ? (
    <Translate
      id="plugin-auth.admin.system.rebuild.own"
      description="Asked before the index is built anew"
    >
      The server reads the whole site again, which keeps it busy for a while. Readers get answers
      from the old index meanwhile.
    </Translate>
  ) : (
    <Translate
      id="plugin-auth.admin.system.rebuild.sent"
      description="Asked before the index is built anew by the next content that is sent"
    >
      This server keeps no copy of the site: the index is built anew when you send the site the next
      time. Readers get answers from the old index until then.
    </Translate>
  );
}

/** What can be found, where it came from, and the button that builds it anew. */
export default function Index({ index, now }: Props): ReactNode {
  const { sites = [], versions = [], ingests = [], manifests = false } = index.data ?? {};
  const [latest] = [...sites].sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
  const sections = versions.reduce((sum, version) => sum + version.sections, 0);
  const reasons = index.data?.attention.filter((reason) => cardOf(reason) === 'index');
  const task = now.data?.tasks.find(({ name }) => name === 'rebuild');
  const name = translate({
    id: 'plugin-auth.admin.system.rebuild',
    message: 'Build the index anew',
    description: 'Button of administrators, and title of the question before it',
  });
  return (
    <Card id="index" title={cardText('index')} reasons={reasons} data={index}>
      <Figures
        figures={[
          {
            key: 'sections',
            label: translate({
              id: 'plugin-auth.admin.system.sections',
              message: 'Sections',
              description: 'Name of the number of sections of the docs that can be found',
            }),
            value: sections,
          },
          {
            key: 'published',
            label: translate({
              id: 'plugin-auth.admin.system.published',
              message: 'Last change',
              description: 'Name of the time at which the index changed for the last time',
            }),
            value: latest ? <Time time={latest.publishedAt} /> : null,
          },
          {
            key: 'generation',
            label: translate({
              id: 'plugin-auth.admin.system.generation',
              message: 'Generation',
              description: 'Name of the number that counts the changes of the index',
            }),
            value: latest?.generation ?? null,
          },
        ]}
      />
      <Versions versions={versions} />
      <Ingests ingests={ingests} />
      {task && (
        <Task task={task} path="rebuild" label={name} onBegun={now.reload}>
          <Rebuild manifests={manifests} />
        </Task>
      )}
    </Card>
  );
}
