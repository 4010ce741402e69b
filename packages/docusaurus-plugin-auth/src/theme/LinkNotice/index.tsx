import Translate from '@docusaurus/Translate';
import AuthNotice from '@theme/AuthNotice';
import type { Props } from '@theme/LinkNotice';
import type { ReactNode } from 'react';

/** What the page of a mail link says when the link is of no use. */
export default function LinkNotice({ used, to, action }: Props): ReactNode {
  return (
    <AuthNotice kind="warning" focus={used} to={to} action={action}>
      {used ? (
        <Translate
          id="plugin-auth.link.used"
          description="When the link of a mail does not work any more"
        >
          This link has expired or was used already.
        </Translate>
      ) : (
        <Translate
          id="plugin-auth.link.missing"
          description="When a page that needs the link of a mail was opened without it"
        >
          This page needs the whole link from the mail. Open it from there once more.
        </Translate>
      )}
    </AuthNotice>
  );
}
