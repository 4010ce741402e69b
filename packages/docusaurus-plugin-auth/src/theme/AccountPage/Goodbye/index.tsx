import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';

/** Stands on the account page when the account is gone. */
export default function Goodbye(): ReactNode {
  const text = useRef<HTMLParagraphElement>(null);
  // What had the focus is gone with the account.
  useEffect(() => text.current?.focus(), []);
  return (
    <>
      <p ref={text} tabIndex={-1} role="status" className="alert alert--success">
        <Translate
          id="plugin-auth.account.goodbye"
          description="Shown when the account has been deleted"
        >
          Your account is deleted, and with it everything that was yours here. The docs and the
          assistant stay open to you as to everybody. Goodbye, and thank you for reading.
        </Translate>
      </p>
      <Link className="button button--primary" to="/">
        <Translate
          id="plugin-auth.account.goodbyeLink"
          description="Link to the front page after the account has been deleted"
        >
          Back to the docs
        </Translate>
      </Link>
    </>
  );
}
