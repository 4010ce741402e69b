import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Change from '@theme/AdminArea/Change';
import type { Props } from '@theme/AdminArea/Figures';
import PartLink from '@theme/AdminArea/PartLink';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A few numbers with their names, each with how it has changed and where there is more about it. */
export default function Figures({ figures }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const plain = (value: number) => value.toLocaleString(locale);
  return (
    <dl className={styles.figures}>
      {figures.map(({ key, label, value, before, better, format = plain, note, part, params }) => (
        <div key={key} className={styles.figure}>
          <dt>
            {part === undefined ? (
              label
            ) : (
              <PartLink part={part} params={params}>
                {label}
              </PartLink>
            )}
          </dt>
          <dd>
            {typeof value === 'number' ? format(value) : (value ?? '–')}
            {typeof value === 'number' && before !== undefined && (
              <Change value={value} before={before} better={better} />
            )}
            {note && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
