import type { Props } from '@theme/AdminArea/DataTable/ColumnHead';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The head of a column: a button where the rows can be sorted by it. */
export default function ColumnHead({ column, sort, onSort }: Props): ReactNode {
  const { key, label, numeric, sortable } = column;
  const sorted = sort?.by === key ? (sort.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th
      scope="col"
      className={clsx(styles.head, numeric && styles.numeric)}
      aria-sort={sorted ?? (sortable && onSort ? 'none' : undefined)}
    >
      {sortable && onSort ? (
        <button type="button" className={styles.button} onClick={() => onSort(key)}>
          {label}
          <svg className={styles.arrow} viewBox="0 0 10 10" aria-hidden="true" data-sorted={sorted}>
            <path d="M1 3h8L5 8z" fill="currentcolor" />
          </svg>
        </button>
      ) : (
        label
      )}
    </th>
  );
}
