import Translate from '@docusaurus/Translate';
import cardText, { type Card, cardOf } from '@theme/AdminArea/System/cardText';
import type { Props } from '@theme/AdminArea/System/Summary';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Whether anything needs a look, before all else, with the ways there. */
export default function Summary({ now, index, usage }: Props): ReactNode {
  if (!now || !index || !usage) return null;
  const reasons = [now, index, usage].flatMap(({ attention }) => attention);
  const cards: Card[] = Array.from(new Set(reasons.map(cardOf)));
  if (cards.length === 0) {
    return (
      <p className={`alert alert--success ${styles.summary}`}>
        <Translate
          id="plugin-auth.admin.system.allGood"
          description="Above the parts of the page about the server"
        >
          Everything is in order.
        </Translate>
      </p>
    );
  }
  return (
    <div className={`alert alert--warning ${styles.summary}`}>
      <Translate
        id="plugin-auth.admin.system.needed"
        description="Before a list of parts of the server"
      >
        These need a look:
      </Translate>
      <ul className={styles.list}>
        {cards.map((card) => (
          <li key={card}>
            <a href={`#${card}`}>{cardText(card)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
