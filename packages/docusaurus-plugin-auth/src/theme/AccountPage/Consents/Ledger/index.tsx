import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { Props } from '@theme/AccountPage/Consents/Ledger';
import Disclosure from '@theme/ReaderProfile/Disclosure';
import purposeText from '@theme/ReaderProfile/purposeText';
import { type ConsentEntry, exactTime } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

function What({ entry }: { entry: ConsentEntry }): ReactNode {
  const { name } = purposeText(entry.purpose);
  const values = { purpose: <strong>{name}</strong>, version: entry.policyVersion };
  if (entry.granted) {
    return (
      <Translate
        id="plugin-auth.account.ledger.granted"
        description="Entry of the list of consents; {purpose} is the name of one"
        values={values}
      >
        {'Agreed: {purpose} (version {version})'}
      </Translate>
    );
  }
  if (entry.reason === 'not_renewed') {
    return (
      <Translate
        id="plugin-auth.account.ledger.notRenewed"
        description="Entry of the list of consents, for one that ended with a new version of the text"
        values={values}
      >
        {'Ended, because the text changed and you did not agree again: {purpose}'}
      </Translate>
    );
  }
  return (
    <Translate
      id="plugin-auth.account.ledger.withdrawn"
      description="Entry of the list of consents, for one that was taken back"
      values={values}
    >
      {'Taken back: {purpose}'}
    </Translate>
  );
}

/** Every step of what the reader agreed to, the newest first, behind a line that opens it. */
export default function Ledger({ entries }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  return (
    <Disclosure
      summary={
        <Translate
          id="plugin-auth.account.ledger.summary"
          description="Opens the list of what the reader agreed to and took back"
        >
          All that I agreed to and took back
        </Translate>
      }
    >
      <ol className={styles.entries}>
        {[...entries].reverse().map((entry) => (
          <li key={`${entry.at} ${entry.purpose}`} className={styles.entry}>
            <span>
              <What entry={entry} />
            </span>
            <time dateTime={entry.at} className={styles.time}>
              {exactTime(entry.at, locale)}
            </time>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
