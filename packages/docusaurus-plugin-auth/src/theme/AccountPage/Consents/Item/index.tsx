import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { Props } from '@theme/AccountPage/Consents/Item';
import SwitchRow from '@theme/AccountPage/SwitchRow';
import purposeText from '@theme/ReaderProfile/purposeText';
import { type Consent, exactDay, exactTime } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Since when it is so. */
function State({ consent: { state, since, policyVersion } }: { consent: Consent }): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  // The day itself: what somebody agreed to is looked up, not felt.
  const day = since && (
    <time dateTime={since} title={exactTime(since, locale)}>
      {exactDay(since, locale)}
    </time>
  );
  if (state === 'granted' && day) {
    return (
      <Translate
        id="plugin-auth.account.consents.since"
        description="Since when the reader agrees; {day} is a date"
        values={{ day, version: policyVersion ?? '' }}
      >
        {'You agreed on {day}, to version {version} of the text.'}
      </Translate>
    );
  }
  if (state === 'withdrawn' && day) {
    return (
      <Translate
        id="plugin-auth.account.consents.ended"
        description="Since when the reader does not agree any more; {day} is a date"
        values={{ day }}
      >
        {'Taken back on {day}.'}
      </Translate>
    );
  }
  if (state === 'renewal_due') {
    return (
      <Translate
        id="plugin-auth.account.consents.renewal"
        description="Stands for a consent to an older version of the policy"
        values={{ version: policyVersion ?? '' }}
      >
        {
          'You agreed to version {version} of the text, which has changed. It rests until you agree again.'
        }
      </Translate>
    );
  }
  return (
    <Translate
      id="plugin-auth.account.consents.never"
      description="Stands for something that the reader has never agreed to"
    >
      Not agreed to: nothing is stored for this.
    </Translate>
  );
}

/** One purpose: what it is, what it changes in answers, since when it is so, and its switch. */
export default function Item({ consent, busy, onToggle }: Props): ReactNode {
  const { name, effect } = purposeText(consent.purpose);
  return (
    <li>
      <SwitchRow name={name} on={consent.state === 'granted'} busy={busy} onToggle={onToggle}>
        <p className={styles.effect}>{effect}</p>
        <p className={styles.state}>
          <State consent={consent} />
        </p>
      </SwitchRow>
    </li>
  );
}
