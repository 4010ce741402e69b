import Translate, { translate } from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import ConfirmDialog from '@theme/AccountPage/ConfirmDialog';
import type { Props } from '@theme/AccountPage/DeleteProfile';
import Notice from '@theme/AccountPage/Notice';
import { deleteProfile } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';

function deleteLabel(): string {
  return translate({
    id: 'plugin-auth.account.deleteProfile.button',
    message: 'Erase my profile',
    description: 'Button that asks before it erases the profile, and the button that does it',
  });
}

/** Erases what the reader told and chose, and leaves the account. It asks first. */
export default function DeleteProfile({ reload }: Props): ReactNode {
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);

  async function erase(): Promise<void> {
    await deleteProfile();
    await reload();
    setDone(true);
  }

  return (
    <>
      <ActionButton
        look="danger"
        onClick={() => {
          setDone(false);
          setAsking(true);
        }}
      >
        {deleteLabel()}
      </ActionButton>
      {asking && (
        <ConfirmDialog
          section="your-data"
          title={translate({
            id: 'plugin-auth.account.deleteProfile.question',
            message: 'Erase your profile?',
            description: 'Title of the question before the profile is erased',
          })}
          confirmLabel={deleteLabel()}
          onConfirm={erase}
          onClose={() => setAsking(false)}
        >
          <p>
            <Translate
              id="plugin-auth.account.deleteProfile.consequence"
              description="Says what is erased with the profile"
            >
              What you said about yourself and your choices for answers are erased at once and for
              good, and what you agreed to for them is taken back. Your account stays, and so do
              conversations that you keep.
            </Translate>
          </p>
        </ConfirmDialog>
      )}
      <Notice
        section="your-data"
        done={
          done && (
            <Translate
              id="plugin-auth.account.deleteProfile.done"
              description="Said when the profile was erased"
            >
              Your profile is erased.
            </Translate>
          )
        }
      />
    </>
  );
}
