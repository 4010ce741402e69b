import Section from '@theme/AccountPage/Section';
import type { Props } from '@theme/AdminArea/Privacy/Table';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A part of the report as a table: words in the first column, numbers and times in the others. */
export default function Table({ columns, rows, empty, ...section }: Props): ReactNode {
  return (
    <Section {...section}>
      {rows.length === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [name, ...cells] }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  // On a phone the head of the table is out of sight, and each cell names its own.
                  <td key={columns[index + 1]} data-label={columns[index + 1]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
