import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { Props } from '@theme/AdminArea/Gaps/PageList';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Pages with how many questions they are about. */
export default function PageList({ title, pages }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  if (pages.length === 0) return null;
  return (
    <div>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.pages}>
        {pages.map(({ url, questions }) => (
          <li key={url}>
            <Link to={url} autoAddBaseUrl={false}>
              {url}
            </Link>
            {` (${questions.toLocaleString(locale)})`}
          </li>
        ))}
      </ul>
    </div>
  );
}
