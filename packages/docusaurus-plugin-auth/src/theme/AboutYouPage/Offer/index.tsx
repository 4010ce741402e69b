import { translate } from '@docusaurus/Translate';
import ConsentForm from '@theme/AboutYouPage/ConsentForm';
import type { Props } from '@theme/AboutYouPage/Offer';
import Unsaved from '@theme/AccountPage/Unsaved';
import Policy from '@theme/ReaderProfile/Policy';
import Questions from '@theme/ReaderProfile/Questions';
import {
  ClientError,
  type ProfileChange,
  PURPOSES,
  tellsBackground,
  useProfileDraft,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';

/** The questions and the consents, nothing of which is filled in or ticked. */
export default function Offer({ stored, onDone }: Props): ReactNode {
  const [current, setCurrent] = useState(stored);
  const draft = useProfileDraft(current, setCurrent);

  async function save(granted: NonNullable<ProfileChange['consents']>): Promise<void> {
    if (tellsBackground(draft.values) && !granted.background) {
      throw new ClientError('consent_required');
    }
    if (draft.changed || Object.keys(granted).length > 0) await draft.save(granted);
  }

  return (
    <ConsentForm
      purposes={PURPOSES}
      before={<Questions values={draft.values} onEdit={draft.edit} />}
      after={
        <>
          <Policy inForce={stored.profile.policyVersion} />
          <Unsaved when={draft.changed} quiet />
        </>
      }
      saveLabel={translate({
        id: 'plugin-auth.aboutYou.save',
        message: 'Save and go on',
        description: 'Button of the step after signing up that asks about the reader',
      })}
      skipLabel={translate({
        id: 'plugin-auth.aboutYou.skip',
        message: 'Skip this',
        description: 'Button that leaves the step after signing up without an answer',
      })}
      onSave={save}
      onDone={onDone}
    />
  );
}
