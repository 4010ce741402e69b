import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import ActionButton from '@theme/AccountPage/ActionButton';
import Notice from '@theme/AccountPage/Notice';
import Time from '@theme/AccountPage/Time';
import Confirm from '@theme/AdminArea/Confirm';
import type { Props } from '@theme/AdminArea/System/Task';
import {
  callAdmin,
  type OperatorTask,
  percentText,
  useAction,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

function Status({ task }: { task: OperatorTask }): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const { state, startedAt, endedAt, done, total } = task;
  if (state === 'running') {
    return (
      <>
        <Translate id="plugin-auth.admin.system.task.running" description="State of a task">
          Running
        </Translate>
        {total > 0 && ` · ${percentText(done / total, locale)}`}
      </>
    );
  }
  const time = endedAt ?? startedAt;
  if (state === 'never' || !time) return null;
  const values = { time: <Time time={time} /> };
  return state === 'done' ? (
    <Translate
      id="plugin-auth.admin.system.task.done"
      description="State of a task; {time} is like 2 minutes ago"
      values={values}
    >
      {'Done {time}'}
    </Translate>
  ) : (
    <Translate
      id="plugin-auth.admin.system.task.failed"
      description="State of a task; {time} is like 2 minutes ago"
      values={values}
    >
      {'Failed {time}'}
    </Translate>
  );
}

/**
 * A button that asks the server for something that takes its time, with how far it is. What it is
 * asked with is asked back first, where it costs something.
 */
export default function Task({ task, path, label, onBegun, children }: Props): ReactNode {
  const [asking, setAsking] = useState(false);
  const { busy, error, run } = useAction();
  const running = task.state === 'running';
  const begin = async () => {
    await callAdmin(`/api/v1/admin/system/${path}`, { method: 'POST', body: {} });
    await onBegun();
  };
  return (
    <div>
      <div className={styles.task}>
        <ActionButton
          busy={busy || running}
          onClick={() => (children ? setAsking(true) : void run(begin))}
        >
          {label}
        </ActionButton>
        <span role="status" className={styles.status}>
          <Status task={task} />
        </span>
      </div>
      <Notice section="" error={error} />
      {asking && (
        <Confirm
          title={label}
          look="primary"
          confirmLabel={translate({
            id: 'plugin-auth.admin.system.task.begin',
            message: 'Begin',
            description: 'Button that begins a task after a question',
          })}
          onConfirm={begin}
          onClose={() => setAsking(false)}
        >
          <p>{children}</p>
        </Confirm>
      )}
    </div>
  );
}
