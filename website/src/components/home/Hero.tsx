import Link from '@docusaurus/Link';
import CodeBlock from '@theme/CodeBlock';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

const CONFIG = `plugins: [
  ['docusaurus-plugin-auth', {
    serverUrl: 'https://docs-api.example.org',
  }],
],`;

export default function Hero(): ReactNode {
  return (
    <header className={styles.hero}>
      <div className={styles.heroInner}>
        <div>
          <h1 className={styles.heroTitle}>Let readers ask your docs, and sign in to them</h1>
          <p className={styles.heroText}>
            Docusaurus Auth adds two things to any Docusaurus site: an assistant that answers from
            your own pages and shows where each answer stands, and accounts on a server that you
            run. Asking needs no account.
          </p>
          <div className={styles.actions}>
            <Link className="button button--primary button--lg" to="/docs/getting-started/authors">
              Add it to your site
            </Link>
            <Link className={styles.quietLink} to="/docs/getting-started/operators">
              Run the server
            </Link>
          </div>
        </div>
        <div className={styles.heroCode}>
          <CodeBlock language="bash" title="In your site">
            npm install docusaurus-plugin-auth
          </CodeBlock>
          <CodeBlock language="ts" title="docusaurus.config.ts">
            {CONFIG}
          </CodeBlock>
        </div>
      </div>
    </header>
  );
}
