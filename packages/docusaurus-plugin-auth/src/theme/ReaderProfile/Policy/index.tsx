import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import Disclosure from '@theme/ReaderProfile/Disclosure';
import type { Props } from '@theme/ReaderProfile/Policy';
import policyText from '@theme/ReaderProfile/policyText';
import { sitePrivacyTexts } from 'docusaurus-plugin-auth/client';
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

/** What is said about the data, behind a line that opens it: in the site's words, or in ours. */
export default function Policy({ version, open }: Props): ReactNode {
  const { policyUrl } = sitePrivacyTexts;
  return (
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
    </Disclosure>
  );
}
