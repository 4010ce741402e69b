import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import ActionButton from '@theme/AccountPage/ActionButton';
import Notice from '@theme/AccountPage/Notice';
import DataTable from '@theme/AdminArea/DataTable';
import Figures from '@theme/AdminArea/Figures';
import Card from '@theme/AdminArea/System/Card';
import cardText, { cardOf } from '@theme/AdminArea/System/cardText';
import type { Props } from '@theme/AdminArea/System/Mail';
import {
  callAdmin,
  durationText,
  type MailKind,
  type System,
  useAction,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';

const waitingText = () =>
  translate({
    id: 'plugin-auth.admin.system.mail.waiting',
    message: 'Waiting',
    description: 'Name of the number of mails that wait to be sent',
  });

const failedText = () =>
  translate({
    id: 'plugin-auth.admin.system.mail.failed',
    message: 'Given up',
    description: 'Name of the number of mails that could not be delivered',
  });

function Kinds({ kinds }: { kinds: MailKind[] }): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const number = (key: 'waiting' | 'failed', label: string) => ({
    key,
    label,
    cell: (row: MailKind) => row[key].toLocaleString(locale),
    numeric: true,
  });
  return (
    <DataTable
      caption={cardText('mail')}
      columns={[
        {
          key: 'template',
          label: translate({
            id: 'plugin-auth.admin.system.mail.kind',
            message: 'Kind of mail',
            description: 'Head of a column',
          }),
          cell: ({ template }) => template,
        },
        number('waiting', waitingText()),
        number('failed', failedText()),
        {
          key: 'error',
          label: translate({
            id: 'plugin-auth.admin.system.mail.error',
            message: 'Last error',
            description: 'Head of a column: the codes of a mail server',
          }),
          cell: ({ error }) => (error ? <code>{error}</code> : '–'),
        },
      ]}
      rows={kinds}
      rowKey={({ template }) => template}
      empty={null}
    />
  );
}

function mailFigures(mail: System['mail'], locale: string) {
  return [
    { key: 'waiting', label: waitingText(), value: mail.waiting },
    {
      key: 'failing',
      label: translate({
        id: 'plugin-auth.admin.system.mail.failing',
        message: 'Tried in vain so far',
        description: 'Name of the number of waiting mails that failed at least once',
      }),
      value: mail.failing,
    },
    { key: 'failed', label: failedText(), value: mail.failed },
    {
      key: 'oldest',
      label: translate({
        id: 'plugin-auth.admin.system.mail.oldest',
        message: 'Longest wait',
        description: 'Name of how long the oldest mail has waited',
      }),
      value: mail.waiting > 0 ? durationText(mail.oldestSeconds, locale) : null,
    },
  ];
}

/** How the mail stands, and the button that tries what waits at once. */
export default function Mail({ now }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const { busy, error, run } = useAction();
  const [done, setDone] = useState<string>();
  const mail = now.data?.mail;
  const reasons = now.data?.attention.filter((reason) => cardOf(reason) === 'mail');
  async function retry(): Promise<void> {
    await callAdmin('/api/v1/admin/system/retry-mail', { method: 'POST', body: {} });
    await now.reload();
    setDone(
      translate({
        id: 'plugin-auth.admin.system.mail.retried',
        message: 'Waiting mails are being tried now.',
        description: 'Said after an administrator had waiting mails tried again',
      }),
    );
  }
  return (
    <Card id="mail" title={cardText('mail')} reasons={reasons} data={now}>
      {mail && (
        <>
          <Figures figures={mailFigures(mail, locale)} />
          <Kinds kinds={mail.kinds} />
          <div>
            <ActionButton busy={busy} onClick={() => void run(retry)}>
              <Translate
                id="plugin-auth.admin.system.mail.retry"
                description="Button that tries waiting mails at once"
              >
                Try waiting mails now
              </Translate>
            </ActionButton>
          </div>
          <Notice section="" done={done} error={error} />
        </>
      )}
    </Card>
  );
}
