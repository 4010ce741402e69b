import Translate from '@docusaurus/Translate';
import Section from '@theme/AccountPage/Section';
import Skeleton from '@theme/AccountPage/Skeleton';
import Failed from '@theme/AdminArea/Failed';
import type { Props } from '@theme/AdminArea/System/Card';
import helpUrl from '@theme/AdminArea/System/helpUrl';
import reasonText from '@theme/AdminArea/System/reasonText';
import type { SystemReason } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

function Reason({ reason }: { reason: SystemReason }): ReactNode {
  const url = helpUrl(reason);
  return (
    <li>
      {reasonText(reason)}
      {url && (
        <>
          {' '}
          <a href={url}>
            <Translate
              id="plugin-auth.admin.system.help"
              description="Link to the page of the docs about what to do"
            >
              What to do
            </Translate>
          </a>
        </>
      )}
    </li>
  );
}

function State({ reasons }: { reasons: readonly SystemReason[] }): ReactNode {
  if (reasons.length === 0) {
    return (
      <p className={styles.state}>
        <span className={styles.good}>
          <Translate
            id="plugin-auth.admin.system.good"
            description="State of a part of the server: nothing is wrong"
          >
            In order
          </Translate>
        </span>
      </p>
    );
  }
  return (
    <div className={styles.state}>
      <span className={styles.attention}>
        <Translate
          id="plugin-auth.admin.system.attention"
          description="State of a part of the server: somebody has to look at it"
        >
          Needs a look
        </Translate>
      </span>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <Reason key={reason} reason={reason} />
        ))}
      </ul>
    </div>
  );
}

/** A part of the server: whether it is in order, in words, and what there is to say about it. */
export default function Card({ id, title, reasons, data, children }: Props): ReactNode {
  return (
    <Section id={id} title={title}>
      {reasons && <State reasons={reasons} />}
      {data.error && !data.data && <Failed error={data.error} onRetry={data.reload} />}
      {!data.error && !data.data && <Skeleton height={12} />}
      {data.data !== undefined && children}
    </Section>
  );
}
