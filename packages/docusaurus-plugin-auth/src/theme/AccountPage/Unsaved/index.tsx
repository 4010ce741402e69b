import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/AccountPage/Unsaved';
import { useUnsavedGuard } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

function question(): string {
  return translate({
    id: 'plugin-auth.account.unsavedQuestion',
    message: 'What you changed on this page is not saved yet. Leave it?',
    description: 'Question of the browser before a page with unsaved changes is left by a link',
  });
}

/** Says that something is not saved yet, and asks before it would be lost. */
export default function Unsaved({ when, quiet = false }: Props): ReactNode {
  useUnsavedGuard(when, question, quiet);
  if (!when || quiet) return null;
  return (
    <span className={styles.unsaved}>
      <Translate
        id="plugin-auth.account.unsaved"
        description="Beside the button of a form with changes that are not saved yet"
      >
        Not saved yet
      </Translate>
    </span>
  );
}
