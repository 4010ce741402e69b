import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { Props } from '@theme/AboutYouPage/AskAgain';
import ConsentForm from '@theme/AboutYouPage/ConsentForm';
import Policy from '@theme/ReaderProfile/Policy';
import {
  changeProfile,
  decideLater,
  exactDay,
  type ProfileChange,
} from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

function Rest({ erasedAfter }: { erasedAfter: string }): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  return (
    <p className={styles.rest}>
      <Translate
        id="plugin-auth.aboutYou.rest"
        description="Says what happens to what the reader told, if the new policy is not agreed to"
        values={{ day: exactDay(erasedAfter, locale) }}
      >
        {
          'Decide when you like. Nothing is read of what you leave unticked, and after {day} it is erased. You can erase it now, in your account.'
        }
      </Translate>
    </p>
  );
}

/** Asks anew for the consents that were given to an older policy. Nothing is ticked here either. */
export default function AskAgain({ profile, onDone }: Props): ReactNode {
  const { consents, policyVersion } = profile.consents;
  const due = consents.filter(({ state }) => state === 'renewal_due');
  const erasedAfter = due.find((consent) => consent.erasedAfter)?.erasedAfter;

  async function save(granted: ProfileChange['consents'] = {}): Promise<void> {
    if (Object.keys(granted).length === 0) return;
    await changeProfile({ consents: granted }, profile.stored);
  }

  return (
    <ConsentForm
      purposes={due.map(({ purpose }) => purpose)}
      before={<Policy inForce={policyVersion} open />}
      after={erasedAfter && <Rest erasedAfter={erasedAfter} />}
      saveLabel={translate({
        id: 'plugin-auth.aboutYou.saveAgain',
        message: 'Save my choice',
        description: 'Button that saves which consents are given to the new policy',
      })}
      skipLabel={translate({
        id: 'plugin-auth.aboutYou.later',
        message: 'Decide later',
        description: 'Button that leaves the question about the new policy open',
      })}
      onSave={save}
      onDone={() => {
        // Whatever was answered: nobody is reminded at once of what they have just seen.
        decideLater();
        onDone();
      }}
    />
  );
}
