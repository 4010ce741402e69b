import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import Time from '@theme/AccountPage/Time';
import type { Props } from '@theme/AdminArea/Gaps/Examples';
import gapTexts from '@theme/AdminArea/Gaps/gapTexts';
import reasonText from '@theme/AdminArea/Gaps/reasonText';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The latest questions of a gap, and what they give now. */
export default function Examples({ examples }: Props): ReactNode {
  if (examples.length === 0) return null;
  return (
    <div>
      <h3 className={styles.heading}>{gapTexts().questions}</h3>
      <ul className={styles.examples}>
        {examples.map(({ answerId, question, at, reason, page, again }) => (
          <li key={answerId}>
            <q className={styles.question}>{question}</q>
            <span className={styles.facts}>
              <Time time={at} />
              {` · ${reasonText(reason)}`}
              {page && ` · ${page}`}
              {again?.covered && again.url && (
                <>
                  {' · '}
                  <Link to={again.url} autoAddBaseUrl={false}>
                    <Translate
                      id="plugin-auth.admin.gaps.answer"
                      description="Link to the section that answers a question since the docs have changed"
                    >
                      The docs answer it now
                    </Translate>
                  </Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
