import Translate from '@docusaurus/Translate';
import Lead from '@theme/AdminArea/Lead';
import Errors from '@theme/AdminArea/System/Errors';
import Index from '@theme/AdminArea/System/Index';
import Mail from '@theme/AdminArea/System/Mail';
import Models from '@theme/AdminArea/System/Models';
import Server from '@theme/AdminArea/System/Server';
import Summary from '@theme/AdminArea/System/Summary';
import Tables from '@theme/AdminArea/System/Tables';
import {
  adminPath,
  toSystem,
  toSystemDatabase,
  toSystemIndex,
  toSystemUsage,
  useAdminData,
  useTimeRange,
  useWhileRunning,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect } from 'react';

const PATH = '/api/v1/admin/system';

/** How the server is, what it has counted, and what an administrator can ask it for. */
export default function System(): ReactNode {
  const { params } = useTimeRange();
  const now = useAdminData(PATH, toSystem);
  const index = useAdminData(`${PATH}/index`, toSystemIndex);
  const usage = useAdminData(adminPath(`${PATH}/usage`, { ...params }), toSystemUsage);
  const database = useAdminData(`${PATH}/database`, toSystemDatabase);
  const running = now.data?.tasks.some(({ state }) => state === 'running') ?? false;
  useWhileRunning(running, now.reload, now.data);
  const { reload } = index;
  // What a task has done to the index is seen when it ends.
  useEffect(() => {
    if (running) return () => void reload();
  }, [running, reload]);

  return (
    <>
      <Lead>
        <Translate
          id="plugin-auth.admin.system.lead"
          description="Below the title of the page of administrators about the server"
        >
          How this server is, what it has counted, and what you can ask it for.
        </Translate>
      </Lead>
      <Summary now={now.data} index={index.data} usage={usage.data} />
      <Index index={index} now={now} />
      <Models usage={usage} index={index.data} />
      <Errors usage={usage} limits={now.data?.limits} />
      <Mail now={now} />
      <Server now={now} />
      <Tables database={database} />
    </>
  );
}
