import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Time from '@theme/AccountPage/Time';
import type { Props } from '@theme/AdminArea/People/Facts';
import {
  banText,
  notConfirmedText,
  roleText,
  waysText,
  yesOrNo,
} from '@theme/AdminArea/People/factText';
import LastSeen from '@theme/AdminArea/People/LastSeen';
import labelText from '@theme/AdminArea/People/labelText';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** What is known of an account. */
export default function Facts({ person }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const { email, emailVerified, createdAt, lastSeen, sessions, ban } = person;
  const facts: [label: string, value: ReactNode][] = [
    [labelText('email'), emailVerified ? email : `${email} (${notConfirmedText()})`],
    [labelText('role'), roleText(person)],
    [labelText('joined'), <Time key="time" time={createdAt} byDay />],
    [labelText('seen'), <LastSeen key="seen" day={lastSeen} />],
    [labelText('way'), waysText(person)],
    [labelText('twoFactor'), yesOrNo(person.twoFactorEnabled)],
    ...(sessions === null ? [] : [[labelText('sessions'), sessions] as [string, ReactNode]]),
    [labelText('banned'), ban ? banText(ban.until, locale) : yesOrNo(false)],
    ...(ban?.reason ? [[labelText('reason'), ban.reason] as [string, ReactNode]] : []),
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label} className={styles.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
