import Translate from '@docusaurus/Translate';
import Time from '@theme/AccountPage/Time';
import type { Props } from '@theme/AdminArea/Gaps/Changes';
import changeText from '@theme/AdminArea/Gaps/changeText';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** What became of a gap, when, and who said so. */
export default function Changes({ changes }: Props): ReactNode {
  if (changes.length === 0) return null;
  return (
    <div>
      <h3 className={styles.heading}>
        <Translate
          id="plugin-auth.admin.gaps.changes"
          description="Heading above what became of a subject that the docs lack, and who said so"
        >
          History
        </Translate>
      </h3>
      <ul className={styles.changes}>
        {changes.map(({ at, state, reason, by }) => (
          <li key={at}>
            {changeText({ state, reason })}
            {by && ` · ${by}`}
            {' · '}
            <Time time={at} />
          </li>
        ))}
      </ul>
    </div>
  );
}
