import { translate } from '@docusaurus/Translate';
import SelectField from '@theme/AccountPage/SelectField';
import Confirm from '@theme/AdminArea/Confirm';
import actText from '@theme/AdminArea/People/actText';
import type { Props } from '@theme/AdminArea/People/BanDialog';
import endText from '@theme/AdminArea/People/BanDialog/endText';
import labelText from '@theme/AdminArea/People/labelText';
import TextArea from '@theme/ReaderProfile/TextArea';
import { ClientError } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

/** As long as the server takes. */
const REASON_MAX = 500;

const DAY = 86_400_000;

/** Days after which a ban may end. */
const DAYS = [1, 7, 30, 365];

/** Asks why and how long, before somebody is banned. */
export default function BanDialog({ person, onBan, onClose }: Props): ReactNode {
  const [reason, setReason] = useState('');
  const [days, setDays] = useState<string | null>('7');
  const { label, question } = actText('ban', person);

  async function ban(): Promise<void> {
    if (!reason.trim()) throw new ClientError('reason_missing');
    const until = days === null ? null : new Date(Date.now() + Number(days) * DAY).toISOString();
    await onBan({ reason: reason.trim(), until });
  }

  return (
    <Confirm title={label} confirmLabel={label} onConfirm={ban} onClose={onClose}>
      <p>{question}</p>
      <div className={styles.fields}>
        <TextArea
          label={labelText('reason')}
          hint={translate({
            id: 'plugin-auth.admin.people.reasonHint',
            message: 'Administrators see it, and it is in the data that the reader can save.',
            description: 'Below the field for the reason of a ban',
          })}
          value={reason}
          maxLength={REASON_MAX}
          onValue={setReason}
        />
        <SelectField
          label={translate({
            id: 'plugin-auth.admin.people.banEnds',
            message: 'Ends after',
            description: 'Label of the choice of how long a ban lasts',
          })}
          value={days}
          none={translate({
            id: 'plugin-auth.admin.people.never',
            message: 'Never',
            description: 'A ban that has no end',
          })}
          options={DAYS.map((number) => ({ value: String(number), label: endText(number) }))}
          onValue={setDays}
        />
      </div>
    </Confirm>
  );
}
