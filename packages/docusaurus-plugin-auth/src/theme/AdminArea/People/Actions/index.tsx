import Translate from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import Confirm from '@theme/AdminArea/Confirm';
import PartLink from '@theme/AdminArea/PartLink';
import type { Props } from '@theme/AdminArea/People/Actions';
import actText, { type PersonAct } from '@theme/AdminArea/People/actText';
import BanDialog from '@theme/AdminArea/People/BanDialog';
import {
  banPerson,
  deletePerson,
  type Person,
  sendPersonReset,
  setPersonRole,
  signOutPerson,
  unbanPerson,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

/** Takes something away. */
const HARSH: ReadonlySet<PersonAct> = new Set<PersonAct>(['takeAdmin', 'signOut', 'delete']);

const actsOn = ({ admin, ban }: Person): PersonAct[] => [
  admin ? 'takeAdmin' : 'makeAdmin',
  'reset',
  'signOut',
  ban ? 'unban' : 'ban',
  'delete',
];

/** What an administrator does to somebody else. Each act asks first. */
export default function Actions(props: Props): ReactNode {
  const { person, onChange, onReload, onDone, onGone } = props;
  const [asked, setAsked] = useState<PersonAct>();
  const { id } = person;
  const close = () => setAsked(undefined);

  const acts: Record<Exclude<PersonAct, 'ban'>, () => Promise<void>> = {
    makeAdmin: async () => onChange(await setPersonRole(id, 'admin')),
    takeAdmin: async () => onChange(await setPersonRole(id, 'user')),
    unban: async () => onChange(await unbanPerson(id)),
    reset: () => sendPersonReset(id),
    async signOut() {
      await signOutPerson(id);
      await onReload();
    },
    async delete() {
      await deletePerson(id);
      onGone();
    },
  };
  async function run(act: PersonAct, task: () => Promise<void>): Promise<void> {
    onDone('');
    await task();
    onDone(actText(act, person).done);
  }

  return (
    <>
      {person.own ? (
        <p className={styles.own}>
          <Translate
            id="plugin-auth.admin.people.own"
            description="Stands for the buttons at the administrator's own account"
          >
            This is your own account. Your account page changes it.
          </Translate>
        </p>
      ) : (
        <div className={styles.actions}>
          {actsOn(person).map((act) => (
            <ActionButton
              key={act}
              look={act === 'delete' ? 'danger' : 'plain'}
              onClick={() => setAsked(act)}
            >
              {actText(act, person).label}
            </ActionButton>
          ))}
        </div>
      )}
      <p className={styles.own}>
        <PartLink part="events" params={{ reader: id }}>
          <Translate
            id="plugin-auth.admin.people.events"
            description="Link from an account to what happened to it, in the event log"
          >
            What happened to this account
          </Translate>
        </PartLink>
      </p>
      {asked === 'ban' && (
        <BanDialog
          person={person}
          onBan={(ban) => run('ban', async () => onChange(await banPerson(id, ban)))}
          onClose={close}
        />
      )}
      {asked && asked !== 'ban' && (
        <Confirm
          title={actText(asked, person).label}
          confirmLabel={actText(asked, person).label}
          look={HARSH.has(asked) ? 'danger' : 'primary'}
          onConfirm={() => run(asked, acts[asked])}
          onClose={close}
        >
          <p>{actText(asked, person).question}</p>
        </Confirm>
      )}
    </>
  );
}
