import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/AlreadySignedIn';
import AuthNotice from '@theme/AuthNotice';
import type { ReactNode } from 'react';

/** Shown instead of a form to who is signed in already. */
export default function AlreadySignedIn({ user, target }: Props): ReactNode {
  return (
    <AuthNotice
      to={target}
      action={
        <Translate
          id="plugin-auth.signIn.continue"
          description="Link of a signed-in reader from the sign-in page back to where they were"
        >
          Continue reading
        </Translate>
      }
    >
      <Translate
        id="plugin-auth.signIn.already"
        description="Shown on the sign-in page to a reader who is signed in"
        values={{ name: <strong>{user.name}</strong> }}
      >
        {'You are signed in as {name}.'}
      </Translate>
    </AuthNotice>
  );
}
