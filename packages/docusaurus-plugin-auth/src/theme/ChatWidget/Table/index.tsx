import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/ChatWidget/Table';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A table of an answer, which scrolls by itself where it is wider than the chat. */
export default function ChatTable({ rows, align }: Props): ReactNode {
  const [head = [], ...body] = rows;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      className={styles.table}
      role="group"
      aria-label={translate({
        id: 'plugin-auth.chat.table',
        message: 'Table, scrolls sideways',
        description: 'Name of the region around a table in an answer, which can be scrolled',
      })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, also by keyboard
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone
              <th key={column} scope="col" data-align={align[column] ?? undefined}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows only ever grow at the end
            <tr key={at}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same
                <td key={column} data-align={align[column] ?? undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
