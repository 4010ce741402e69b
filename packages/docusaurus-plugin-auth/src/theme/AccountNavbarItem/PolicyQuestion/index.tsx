import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/AccountNavbarItem/PolicyQuestion';
import TextButton from '@theme/AuthForm/TextButton';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** In the menu of a reader: that the policy has changed, the way to the question, and the way out. */
export default function PolicyQuestion({ question, className, onFollow }: Props): ReactNode {
  return (
    <div className={styles.question}>
      <Link className={className} to={question.url} autoAddBaseUrl={false} onClick={onFollow}>
        <Translate
          id="plugin-auth.navbar.policyQuestion"
          description="Link in the menu of the reader to the page that asks for the consents to a new policy"
        >
          The text about your data has changed: read and decide
        </Translate>
      </Link>
      <div className={styles.later}>
        <TextButton onClick={question.later}>
          <Translate
            id="plugin-auth.navbar.policyLater"
            description="Button beside that link: leaves the question be for now"
          >
            Not now
          </Translate>
        </TextButton>
      </div>
    </div>
  );
}
