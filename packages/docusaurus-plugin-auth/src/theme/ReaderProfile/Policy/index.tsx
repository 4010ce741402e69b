import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import Disclosure from '@theme/ReaderProfile/Disclosure';
import type { Props } from '@theme/ReaderProfile/Policy';
import policyText from '@theme/ReaderProfile/policyText';
import { shownPolicy, sitePrivacyTexts, usePolicyMismatch } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

function WholePolicy({ url }: { url: string }): ReactNode {
  return (
    <p>
      <Link to={url} target="_blank">
        <Translate
          id="plugin-auth.profile.policy.whole"
          description="Link to the page with the whole privacy policy of the site"
        >
          Read the whole privacy policy
        </Translate>
      </Link>
    </p>
  );
}

/** Said before anybody tries in vain to agree. */
function Renewed(): ReactNode {
  return (
    <p className={`alert alert--warning ${styles.renewed}`}>
      <Translate
        id="plugin-auth.profile.policy.renewed"
        description="Above what is said about the data, while the site shows another version than the one in force"
      >
        This text is being renewed at the moment, so nobody can agree to it right now. Everything
        else works without it. Try again later.
      </Translate>
    </p>
  );
}

function Words({ version }: { version: string }): ReactNode {
  const { policyUrl } = sitePrivacyTexts;
  return (
    <div className={styles.text}>
      {policyText().map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {policyUrl && <WholePolicy url={policyUrl} />}
      {version && (
        <p className={styles.version}>
          <Translate
            id="plugin-auth.profile.policy.version"
            description="Below what is said about the data"
            values={{ version }}
          >
            {'Version {version} of this text'}
          </Translate>
        </p>
      )}
    </div>
  );
}

/** What is said about the data, behind a line that opens it: in the site's words, or in ours. */
export default function Policy({ inForce, open }: Props): ReactNode {
  const renewed = usePolicyMismatch(inForce);
  return (
    <div className={styles.policy}>
      {renewed && <Renewed />}
      <Disclosure
        open={open}
        summary={
          <Translate
            id="plugin-auth.profile.policy.summary"
            description="Opens what is said about the data of the reader"
          >
            What happens to what I say here
          </Translate>
        }
      >
        <Words version={shownPolicy(inForce)} />
      </Disclosure>
    </div>
  );
}
