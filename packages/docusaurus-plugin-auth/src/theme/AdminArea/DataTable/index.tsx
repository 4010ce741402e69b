import Skeleton from '@theme/AccountPage/Skeleton';
import type { Props } from '@theme/AdminArea/DataTable';
import ColumnHead from '@theme/AdminArea/DataTable/ColumnHead';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * Rows of the server under heads that may sort them. On small screens it scrolls sideways, by keyboard
 * too.
 */
export default function DataTable<Row>(props: Props<Row>): ReactNode {
  const { caption, columns, rows, rowKey, empty, busy = false, sort, onSort } = props;
  if (!rows) return <Skeleton height={18} />;
  if (rows.length === 0) return empty;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it scrolls, and is no section of the page
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div role="region" aria-label={caption} tabIndex={0} className={styles.frame} aria-busy={busy}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, numeric }, index) => {
                const className = clsx(numeric && styles.numeric);
                return index === 0 ? (
                  <th key={key} scope="row" className={className}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={className}>
                    {cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
