import { translate } from '@docusaurus/Translate';
import Section from '@theme/AccountPage/Section';
import DataTable from '@theme/AdminArea/DataTable';
import EmptyState from '@theme/AdminArea/EmptyState';
import Failed from '@theme/AdminArea/Failed';
import gapTexts from '@theme/AdminArea/Gaps/gapTexts';
import PartLink from '@theme/AdminArea/PartLink';
import partText from '@theme/AdminArea/partText';
import {
  adminPath,
  GAPS_PATH,
  toGap,
  useAdminList,
  useTimeRange,
} from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

const MOST = 5;

/** What the docs lack most. */
export default function TopGaps(): ReactNode {
  const { params } = useTimeRange();
  const path = adminPath(GAPS_PATH, { ...params, state: 'open', limit: MOST });
  const { items, pending, error, busy, reload } = useAdminList(path, toGap);
  const noGaps = translate({
    id: 'plugin-auth.admin.overview.noGaps',
    message: 'Nothing that readers asked in these days is missing in the docs.',
    description: 'Instead of the list of gaps of the docs, when there are none',
  });
  return (
    <Section id="admin-overview-gaps" title={partText('gaps')}>
      {error && !items ? (
        <Failed error={error} onRetry={reload} />
      ) : (
        <DataTable
          caption={partText('gaps')}
          rows={items}
          rowKey={({ id }) => id}
          busy={busy}
          empty={<EmptyState>{pending ? gapTexts().pending : noGaps}</EmptyState>}
          columns={[
            {
              key: 'gap',
              label: partText('gaps'),
              cell: ({ id, title, terms }) => (
                <PartLink part="gaps" params={{ gap: id }}>
                  {title ?? terms.join(', ')}
                </PartLink>
              ),
            },
            {
              key: 'questions',
              label: partText('questions'),
              numeric: true,
              cell: ({ questions }) => questions,
            },
          ]}
        />
      )}
    </Section>
  );
}
