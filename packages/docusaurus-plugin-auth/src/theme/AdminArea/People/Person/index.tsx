import Translate from '@docusaurus/Translate';
import Notice from '@theme/AccountPage/Notice';
import Section from '@theme/AccountPage/Section';
import Skeleton from '@theme/AccountPage/Skeleton';
import Failed from '@theme/AdminArea/Failed';
import PartLink from '@theme/AdminArea/PartLink';
import Actions from '@theme/AdminArea/People/Actions';
import Facts from '@theme/AdminArea/People/Facts';
import type { Props } from '@theme/AdminArea/People/Person';
import {
  PEOPLE_FILTERS,
  peoplePath,
  toPerson,
  useAdminData,
  useFilters,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

/** The way back, to the list as it was. */
function AllAccounts(): ReactNode {
  const { values } = useFilters([...PEOPLE_FILTERS, 'sort']);
  const params = Object.fromEntries(Object.entries(values).filter(([, value]) => value));
  return (
    <PartLink part="people" params={params}>
      <Translate
        id="plugin-auth.admin.people.all"
        description="Link from one account back to the list of accounts"
      >
        All accounts
      </Translate>
    </PartLink>
  );
}

/** One account, and what an administrator can do to it. */
export default function Person({ id }: Props): ReactNode {
  const { data: person, error, reload, replace } = useAdminData(peoplePath(id), toPerson);
  const [done, setDone] = useState('');
  const [gone, setGone] = useState(false);

  return (
    <>
      <p className={styles.back}>
        <AllAccounts />
      </p>
      {error && !person && !gone && <Failed error={error} onRetry={reload} />}
      {!error && !person && !gone && <Skeleton height={18} />}
      {person && !gone && (
        <Section id="person" title={person.name || person.email}>
          <Facts person={person} />
          <Actions
            person={person}
            onChange={replace}
            onReload={reload}
            onDone={setDone}
            onGone={() => setGone(true)}
          />
        </Section>
      )}
      <Notice section="" done={done} />
    </>
  );
}
