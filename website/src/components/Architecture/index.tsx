import type { ReactNode } from 'react';
import styles from './styles.module.css';

const PARTS = [
  {
    name: 'Your site',
    items: ['assistant on every page', 'sign-in pages', 'static files as before'],
  },
  {
    name: 'Server',
    items: ['accounts by Better Auth', 'search and answers', 'one Express process'],
  },
  {
    name: 'Database',
    items: ['embedded PGlite', 'or your Postgres'],
  },
];

/** What travels between neighbours, left to right. */
const LINKS = ['questions, sign-in, content', 'SQL'];

/** The parts of a set-up and what travels between them, as boxes that stack on a phone. */
export default function Architecture(): ReactNode {
  return (
    <figure className={styles.figure}>
      <div className={styles.parts} aria-hidden="true">
        {PARTS.map(({ name, items }, index) => (
          <div key={name} className={styles.part}>
            <div className={styles.box}>
              <strong>{name}</strong>
              {items.map((item) => (
                <span key={item}>{item}</span>
              ))}
            </div>
            {LINKS[index] && <span className={styles.link}>{LINKS[index]}</span>}
          </div>
        ))}
      </div>
      <figcaption>
        The site talks to the server over HTTP, and the server to its database. Nothing else is
        contacted.
      </figcaption>
    </figure>
  );
}
