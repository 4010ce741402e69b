import Translate from '@docusaurus/Translate';
import Skeleton from '@theme/AccountPage/Skeleton';
import Mails from '@theme/AdminArea/Engagement/Mails';
import Readers from '@theme/AdminArea/Engagement/Readers';
import SignIns from '@theme/AdminArea/Engagement/SignIns';
import SignUps from '@theme/AdminArea/Engagement/SignUps';
import Steps from '@theme/AdminArea/Engagement/Steps';
import Failed from '@theme/AdminArea/Failed';
import Lead from '@theme/AdminArea/Lead';
import { adminPath, toEngagement, useAdminData, useTimeRange } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** How many readers come and come back, and how signing up, signing in and mail go. */
export default function Engagement(): ReactNode {
  const { params } = useTimeRange();
  const path = adminPath('/api/v1/admin/engagement', { ...params });
  const { data, error, reload } = useAdminData(path, toEngagement);

  function body(): ReactNode {
    if (error && !data) return <Failed error={error} onRetry={reload} />;
    if (!data) return <Skeleton height={40} />;
    return (
      <>
        <Readers engagement={data} />
        <SignUps engagement={data} />
        <SignIns engagement={data} />
        <Steps engagement={data} />
        <Mails engagement={data} />
      </>
    );
  }
  return (
    <>
      <Lead>
        <Translate
          id="plugin-auth.admin.engagement.lead"
          description="Below the title of the page about engagement"
        >
          How many readers with an account come and come back, and how signing in goes. Numbers by
          day, in UTC, which name nobody.
        </Translate>
      </Lead>
      {body()}
    </>
  );
}
