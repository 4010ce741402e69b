import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/DocsSearchBar/List';
import Results from '@theme/DocsSearchBar/Results';
import Row from '@theme/DocsSearchBar/Row';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

type Rows = Props['rows'];

/** A row that is no result: a search to repeat, or the way to the assistant. */
function OtherRow({ rows, index }: { rows: Rows; index: number }): ReactNode {
  const row = rows.rows[index];
  if (!row || row.kind === 'result') return null;
  const asks = row.kind === 'ask';
  return (
    <Row
      id={rows.rowId(index)}
      icon={row.kind}
      active={index === rows.active}
      emphasis={asks}
      onPoint={() => rows.point(index)}
      onSelect={() => rows.select(index)}
    >
      {asks && (
        <span className={styles.ask}>
          <Translate
            id="plugin-auth.search.ask"
            description="Last row of the search: hands what was typed to the assistant"
          >
            Ask the assistant
          </Translate>
        </span>
      )}
      <span className={asks ? styles.question : undefined}>
        {asks ? `“${row.query}”` : row.query}
      </span>
    </Row>
  );
}

/** All rows that the arrow keys reach. */
export default function DocsSearchList({ rows }: Props): ReactNode {
  const firstIndex = rows.rows.findIndex((row) => row.kind === 'result');
  const others = rows.rows.map((row, index) => ({ row, index }));
  const other = (kind: Rows['rows'][number]['kind']) =>
    others
      .filter(({ row }) => row.kind === kind)
      .map(({ index }) => <OtherRow key={index} rows={rows} index={index} />);
  return (
    <div
      id={rows.listId}
      role="listbox"
      aria-label={translate({
        id: 'plugin-auth.search.results',
        message: 'Results',
        description: 'Name of the list of results',
      })}
      // A press on a row leaves the focus in the field.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div role="presentation" className={styles.rows}>
        {other('recent')}
        <Results
          results={rows.results}
          firstIndex={firstIndex}
          active={rows.active}
          rowId={rows.rowId}
          onPoint={rows.point}
          onSelect={rows.leave}
        />
      </div>
      <div role="presentation" className={styles.last}>
        {other('ask')}
      </div>
    </div>
  );
}
