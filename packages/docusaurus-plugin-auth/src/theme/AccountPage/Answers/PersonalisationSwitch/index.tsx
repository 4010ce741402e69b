import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/AccountPage/Answers/PersonalisationSwitch';
import Use from '@theme/AccountPage/Answers/Use';
import ConfirmDialog from '@theme/AccountPage/ConfirmDialog';
import Notice from '@theme/AccountPage/Notice';
import SwitchRow from '@theme/AccountPage/SwitchRow';
import Policy from '@theme/ReaderProfile/Policy';
import purposeText from '@theme/ReaderProfile/purposeText';
import { changeProfile, useAction } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';

/**
 * Turns answers for the reader on and off without a word about consents, as long as there is one.
 * Without it, turning on asks for it.
 */
export default function PersonalisationSwitch({ profile, onStored }: Props): ReactNode {
  const { profile: stored } = profile.stored;
  const action = useAction();
  const [asking, setAsking] = useState(false);
  const agreed = stored.consents.personalised_answers;

  async function turn(personalisation: boolean, agree = false): Promise<void> {
    const change = {
      preferences: { personalisation },
      ...(agree && { consents: { personalised_answers: true } }),
    };
    // It is wanted so, whatever another tab has changed: the state that was seen does not matter.
    onStored(await changeProfile(change, { ...profile.stored, etag: null }));
  }

  return (
    <>
      <SwitchRow
        name={
          <Translate
            id="plugin-auth.account.answers.switch"
            description="Name of the switch for answers that are made for the reader"
          >
            Fit answers to me
          </Translate>
        }
        on={stored.personalised}
        busy={action.busy}
        onToggle={(on) => {
          if (on && !agreed) setAsking(true);
          else void action.run(() => turn(on));
        }}
      >
        <Use profile={stored} />
      </SwitchRow>
      <Notice section="answers" error={action.error} />
      {asking && (
        <ConfirmDialog
          section="answers"
          look="primary"
          title={translate({
            id: 'plugin-auth.account.answers.question',
            message: 'Use your profile when you ask?',
            description: 'Title of the question for the consent to personalised answers',
          })}
          confirmLabel={translate({
            id: 'plugin-auth.account.answers.agree',
            message: 'I agree',
            description: 'Button that gives the consent to personalised answers',
          })}
          onConfirm={() => turn(true, true)}
          onClose={() => setAsking(false)}
        >
          <p>{purposeText('personalised_answers').effect}</p>
          <Policy inForce={stored.policyVersion} />
        </ConfirmDialog>
      )}
    </>
  );
}
