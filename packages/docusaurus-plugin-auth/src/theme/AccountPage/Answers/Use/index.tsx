import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/AccountPage/Answers/Use';
import usedText from '@theme/ReaderProfile/usedText';
import { fieldsOf, type Profile } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

function Words({ profile }: { profile: Profile }): ReactNode {
  if (!profile.consents.personalised_answers) {
    return (
      <Translate
        id="plugin-auth.account.answers.noConsent"
        description="Said when the reader has not agreed to answers that are made for them"
      >
        Off, because you have not agreed to it: your answers are the ones that everybody gets.
      </Translate>
    );
  }
  if (!profile.personalised) {
    return (
      <Translate
        id="plugin-auth.account.answers.off"
        description="Said when the reader has switched off answers that are made for them"
      >
        Switched off: nothing of your profile is read, and your answers are the ones that everybody
        gets.
      </Translate>
    );
  }
  const used = usedText(fieldsOf(profile));
  if (used.length === 0) {
    return (
      <Translate
        id="plugin-auth.account.answers.nothing"
        description="Said when answers may be made for the reader, who has told nothing yet"
      >
        Switched on, but your profile is empty: your answers are the ones that everybody gets.
      </Translate>
    );
  }
  return (
    <Translate
      id="plugin-auth.account.answers.used"
      description="What the answers for this reader are made for; {used} is a list"
      values={{ used: used.join(' · ') }}
    >
      {'Your answers are fitted to: {used}'}
    </Translate>
  );
}

/** What the profile changes in answers as it stands now. */
export default function Use({ profile }: Props): ReactNode {
  return (
    <p className={styles.use} aria-live="polite">
      <Words profile={profile} />
    </p>
  );
}
