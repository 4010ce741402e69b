import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Time from '@theme/AccountPage/Time';
import type { Column } from '@theme/AdminArea/DataTable';
import PartLink from '@theme/AdminArea/PartLink';
import { banText, notConfirmedText, roleText, waysText } from '@theme/AdminArea/People/factText';
import LastSeen from '@theme/AdminArea/People/LastSeen';
import labelText from '@theme/AdminArea/People/labelText';
import { PEOPLE_FILTERS, type Person, useFilters } from 'docusaurus-plugin-auth/client';
import styles from './styles.module.css';

/** What the list tells of each account. */
export default function usePeopleColumns(): Column<Person>[] {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const { values } = useFilters([...PEOPLE_FILTERS, 'sort']);
  // For the way back.
  const kept = Object.fromEntries(Object.entries(values).filter(([, value]) => value));
  return [
    {
      key: 'name',
      sortable: true,
      label: labelText('name'),
      cell: ({ id, name, email }) => (
        <PartLink part="people" params={{ ...kept, person: id }}>
          {name || email}
        </PartLink>
      ),
    },
    {
      key: 'email',
      label: labelText('email'),
      cell: ({ email, emailVerified }) => (
        <>
          {email}
          {!emailVerified && <small className={styles.note}>{notConfirmedText()}</small>}
        </>
      ),
    },
    {
      key: 'role',
      label: labelText('role'),
      cell: (person) => (
        <>
          {roleText(person)}
          {person.ban && <small className={styles.note}>{banText(person.ban.until, locale)}</small>}
        </>
      ),
    },
    {
      key: 'joined',
      sortable: true,
      label: labelText('joined'),
      cell: ({ createdAt }) => <Time time={createdAt} byDay />,
    },
    {
      key: 'seen',
      sortable: true,
      label: labelText('seen'),
      cell: ({ lastSeen }) => <LastSeen day={lastSeen} />,
    },
    { key: 'way', label: labelText('way'), cell: waysText },
  ];
}
