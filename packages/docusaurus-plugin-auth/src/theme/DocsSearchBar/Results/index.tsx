import Marked from '@theme/DocsSearchBar/Marked';
import type { Props } from '@theme/DocsSearchBar/Results';
import Row from '@theme/DocsSearchBar/Row';
import { groupByPage, type SelectResult } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** True for the text above the first heading of a page. */
const isPage = ({ headingPath }: SelectResult) => headingPath.length < 2;

/** The headings between the page's title and the section's own. */
function Between({ headingPath }: SelectResult): ReactNode {
  const path = headingPath.slice(1, -1);
  return path.length > 0 && <span className={styles.path}>{path.join(' › ')} › </span>;
}

function ResultText({ result }: { result: SelectResult }): ReactNode {
  const { title, headingPath, excerpt, highlights } = result;
  const field = isPage(result) ? 'title' : 'heading';
  const heading = isPage(result) ? title : (headingPath.at(-1) ?? title);
  return (
    <>
      <span className={styles.heading}>
        {!isPage(result) && <Between {...result} />}
        <Marked text={heading} field={field} highlights={highlights} />
      </span>
      {excerpt && (
        <span className={styles.excerpt}>
          <Marked text={excerpt} field="excerpt" highlights={highlights} />
        </span>
      )}
    </>
  );
}

/** What was found, page by page. */
export default function DocsSearchResults({
  results,
  firstIndex,
  active,
  rowId,
  onPoint,
  onSelect,
}: Props): ReactNode {
  let index = firstIndex;
  return groupByPage(results).map(({ page, title, results: onPage }) => (
    // biome-ignore lint/a11y/useSemanticElements: a list box knows groups of options, not field sets
    <div key={page} role="group" aria-label={title} className={styles.group}>
      {onPage[0] && !isPage(onPage[0]) && (
        <div className={styles.page} role="presentation">
          <Marked text={title} field="title" highlights={onPage[0].highlights} />
        </div>
      )}
      {onPage.map((result) => {
        const own = index++;
        return (
          <Row
            key={`${result.url} ${own}`}
            id={rowId(own)}
            icon={isPage(result) ? 'page' : 'section'}
            active={own === active}
            url={result.url}
            onPoint={() => onPoint(own)}
            onSelect={onSelect}
          >
            <ResultText result={result} />
          </Row>
        );
      })}
    </div>
  ));
}
