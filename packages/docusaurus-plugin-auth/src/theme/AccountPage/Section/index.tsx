import type { Props } from '@theme/AccountPage/Section';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The frame of a section of the account page: a card with a heading that links lead to. */
export default function Section({ id, title, lead, children }: Props): ReactNode {
  return (
    <section className={`plugin-auth-card ${styles.section}`} aria-labelledby={id}>
      <Heading as="h2" id={id} className={styles.title}>
        {title}
      </Heading>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}
