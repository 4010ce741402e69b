import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

const ROLES = [
  {
    who: 'You write docs',
    what: 'Add the plugin, build, and send your pages to the server.',
    to: '/docs/getting-started/authors',
  },
  {
    who: 'You run servers',
    what: 'Start it, connect Postgres, put it behind your proxy.',
    to: '/docs/getting-started/operators',
  },
  {
    who: 'You read docs',
    what: 'Ask a question, and see what is and is not kept about you.',
    to: '/docs/guides/asking-questions',
  },
  {
    who: 'You build on the API',
    what: 'Ask, search and ingest over HTTP, from any language.',
    to: '/docs/reference/api',
  },
];

export default function Roles(): ReactNode {
  return (
    <nav className={styles.section} aria-labelledby="roles">
      <Heading as="h2" id="roles">
        Where to begin
      </Heading>
      <ul className={styles.roles}>
        {ROLES.map(({ who, what, to }) => (
          <li key={to}>
            <Link className={styles.role} to={to}>
              <strong>{who}</strong>
              <span>{what}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
