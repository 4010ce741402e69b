import Translate from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import Failed from '@theme/AdminArea/Failed';
import type { Props } from '@theme/AdminArea/More';
import type { ReactNode } from 'react';

/** Reads the next page of a list. */
export default function More({ list }: Props): ReactNode {
  if (!list.items) return null;
  if (list.error) return <Failed error={list.error} onRetry={list.loadMore} />;
  if (!list.more) return null;
  return (
    <ActionButton busy={list.busy} onClick={() => void list.loadMore()}>
      <Translate
        id="plugin-auth.admin.more"
        description="Button below a list of administrators that reads its next page"
      >
        Show more
      </Translate>
    </ActionButton>
  );
}
